package io.reslip.suite.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Sends files to ingestion, as the switch, the scheme or who collects journals would. */
public final class Uploader {
  private static final int CREATED = 201;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI ingestion;
  private final String token;

  /** To the ingestion that this access is for. */
  public Uploader(Access access) {
    ingestion = access.address(Service.INGESTION.label());
    token = access.token(Role.SENDER);
  }

  /**
   * Sends it and returns the upload's id once all of it is acknowledged.
   *
   * @throws Failure when not every record was accepted: what was timed would be something else
   */
  public String send(LoadFile load) throws IOException {
    String byDay = load.layout().source().equals("SCHEME") ? "cycle" : "businessDate";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                ingestion.resolve(
                    "/v1/uploads?source=%s&layout=%s&%s=%s"
                        .formatted(
                            load.layout().source(), load.layout().layout(), byDay, load.day())))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofFile(load.file()));
    if (load.gzip()) {
      request.header("Content-Encoding", "gzip");
    }
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      JsonNode body = JSON.readTree(answer.body());
      if (answer.statusCode() != CREATED
          || body.path("counts").path("accepted").asLong() != load.records()) {
        throw new Failure(
            "Of %d records not all were accepted: %d %s"
                .formatted(load.records(), answer.statusCode(), body),
            List.of());
      }
      return body.path("id").asText();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }
}
