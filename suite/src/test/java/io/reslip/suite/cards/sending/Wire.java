package io.reslip.suite.cards.sending;

import io.reslip.suite.cards.search.CardDataSearch;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends whatever it is given, and keeps all that comes back, errors too. For one thread. */
final class Wire {
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Access access;
  private final List<Kept> kept = new ArrayList<>();
  private final Map<Integer, Integer> byStatus = new TreeMap<>();

  Wire(Access access) {
    this.access = access;
  }

  /** An answer, and which way it is the answer to. */
  private record Kept(String way, byte[] all) {}

  /** What came back. */
  record Answer(int status, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** What is sent. */
  record Call(
      String way,
      String service,
      String method,
      String path,
      Role role,
      Map<String, String> headers,
      byte[] body) {

    static Call get(String way, String service, String path, Role role) {
      return new Call(way, service, "GET", path, role, Map.of(), new byte[0]);
    }

    static Call json(
        String way, String service, String method, String path, Role role, String body) {
      Map<String, String> json = Map.of("Content-Type", "application/json");
      return new Call(
          way, service, method, path, role, json, body.getBytes(StandardCharsets.UTF_8));
    }

    Call withHeader(String name, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(name, value);
      return new Call(way, service, method, path, role, more, body);
    }
  }

  Answer send(Call call) {
    URI address = URI.create(access.address(call.service()) + call.path());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + access.token(call.role()))
            .method(call.method(), BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      keep(
          call.way() + ": headers",
          answer.headers().map().toString().getBytes(StandardCharsets.UTF_8));
      keep(call.way() + ": body", answer.body());
      byStatus.merge(answer.statusCode(), 1, Integer::sum);
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to \"" + call.way() + "\"", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends what must be answered, so that there is something to search. */
  Answer read(Call call) {
    Answer answer = send(call);
    if (answer.status() != 200) {
      throw new IllegalStateException(call.path() + " was answered " + answer.status());
    }
    return answer;
  }

  /** How often each status was answered. */
  Map<Integer, Integer> statuses() {
    return byStatus;
  }

  /** Searches all that came back. */
  void searchBy(CardDataSearch search) {
    kept.forEach(each -> search.in("the answer to \"" + each.way() + "\"", each.all()));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void keep(String way, byte[] all) {
    kept.add(new Kept(way, all));
  }
}
