package io.reslip.suite.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.reslip.suite.console.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls one service. What is not answered with success is a {@link Failure} that tells the
 * service's own words; a service that cannot be reached is an {@link UncheckedIOException}.
 */
public final class Http {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final int NOT_FOUND = 404;
  private static final int SERVICE_UNAVAILABLE = 503;
  private static final String RETRY_AFTER = "Retry-After";
  private static final int MOST_TRIES = 20;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final URI base;

  public Http(URI base) {
    this.base = base;
  }

  /** What came back with success. */
  public record Reply(int status, JsonNode body) {
    public <T> T as(Class<T> type) {
      try {
        return JSON.treeToValue(body, type);
      } catch (JsonProcessingException e) {
        throw new Failure(
            "An answer is not what it should be: " + e.getOriginalMessage(), e, List.of());
      }
    }
  }

  public Reply get(String path, @Nullable String token) {
    return send(request(path, token).GET());
  }

  /** What is there; empty when the service says that it is not. */
  public Optional<JsonNode> find(String path, String token) {
    HttpResponse<byte[]> answer = answer(request(path, token).GET().build());
    return answer.statusCode() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(reply(request(path, token).GET().build(), answer).body());
  }

  /** Reads an answer of one JSON object a line ({@code application/x-ndjson}), however long. */
  public void lines(String path, String token, Consumer<String> line) {
    HttpRequest request =
        request(path, token).setHeader("Accept", "application/x-ndjson").GET().build();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (BufferedReader body =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        if (answer.statusCode() / 100 != 2) {
          throw refused(request, answer.statusCode(), body.lines().collect(Collectors.joining()));
        }
        for (String text = body.readLine(); text != null; text = body.readLine()) {
          line.accept(text);
        }
      }
    } catch (IOException e) {
      throw unanswered(request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }

  public Reply put(String path, String token, Object body) {
    return send(json(request(path, token)).PUT(publisher(body)));
  }

  public Reply post(String path, String token, Object body) {
    return send(json(request(path, token)).POST(publisher(body)));
  }

  public Reply postBytes(String path, String token, BodyPublisher bytes) {
    return send(
        request(path, token).header("Content-Type", "application/octet-stream").POST(bytes));
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(ANSWER)
            .header("Accept", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  private static BodyPublisher publisher(Object body) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    return reply(request, answer(request));
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      for (int tries = 1; isBusy(answer) && tries < MOST_TRIES; tries++) {
        Thread.sleep(Duration.ofSeconds(answer.headers().firstValueAsLong(RETRY_AFTER).orElse(1)));
        answer = client.send(request, BodyHandlers.ofByteArray());
      }
      return answer;
    } catch (IOException e) {
      throw unanswered(request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }

  private static Reply reply(HttpRequest request, HttpResponse<byte[]> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw refused(
          request, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }
    try {
      return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw unanswered(request, e);
    }
  }

  private static UncheckedIOException unanswered(HttpRequest request, IOException e) {
    return new UncheckedIOException(
        request.method() + " " + request.uri() + " got no answer: " + e, e);
  }

  // Whoever is asked to come again later does so, as any sender has to.
  private static boolean isBusy(HttpResponse<byte[]> answer) {
    return answer.statusCode() == SERVICE_UNAVAILABLE
        && answer.headers().firstValue(RETRY_AFTER).isPresent();
  }

  private static Failure refused(HttpRequest request, int status, String body) {
    String said = body;
    List<String> advice;
    try {
      JsonNode problem = JSON.readTree(body);
      said = problem.path("detail").asText(problem.path("title").asText(said));
      advice = List.of(problem.toString());
    } catch (IOException notJson) {
      advice = List.of();
    }
    String what = request.method() + " " + request.uri() + " was answered " + status;
    return new Failure(what + ": " + said, advice);
  }
}
