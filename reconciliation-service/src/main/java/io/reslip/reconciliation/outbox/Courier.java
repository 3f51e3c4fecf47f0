package io.reslip.reconciliation.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.access.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings one message to its receiver. */
@ApplicationScoped
class Courier {
  private static final int MOST_ERROR_TEXT = 1000;
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

  private final HttpClient http;
  private final ServiceToken token;
  private final ObjectMapper json;
  private final Duration timeout;

  Courier(ServiceToken token, ObjectMapper json, OutboxSettings settings) {
    this.token = token;
    this.json = json;
    this.timeout = settings.timeout();
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  /** Posts it, and never throws but on interruption: what went wrong is the answer. */
  Attempt post(URI address, String payload) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(timeout)
              .header("Authorization", "Bearer " + token.bearer())
              .header("Content-Type", "application/json")
              .header("Accept", "application/json, application/problem+json")
              .POST(HttpRequest.BodyPublishers.ofString(payload))
              .build();
      return attempt(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return failed(address.getHost() + " did not answer: " + text(e));
    } catch (RuntimeException e) {
      return failed("could not be sent: " + text(e));
    }
  }

  private Attempt attempt(HttpResponse<String> response) {
    int status = response.statusCode();
    if (Attempt.acknowledges(status)) {
      return new Attempt.Acknowledged(new Reply(status, response.body()));
    }
    return new Attempt.Failed(
        status,
        cut(status + " " + reason(response.body())),
        Attempt.mayHeal(status),
        response.headers().firstValue("Retry-After").flatMap(Courier::seconds).orElse(null));
  }

  /** The detail of a problem+json; else what came. */
  private String reason(String body) {
    try {
      JsonNode detail = json.readTree(body).path("detail");
      return detail.isTextual() ? detail.textValue() : body;
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  private static Optional<Duration> seconds(String header) {
    try {
      long seconds = Long.parseLong(header.strip());
      return Optional.of(
          Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_RETRY_AFTER.toSeconds())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Attempt failed(String error) {
    return new Attempt.Failed(null, cut(error), true, null);
  }

  private static String text(Exception e) {
    @Nullable String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String cut(String text) {
    return text.length() <= MOST_ERROR_TEXT ? text : text.substring(0, MOST_ERROR_TEXT) + "…";
  }
}
