package io.reslip.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.client.Http.Reply;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.launch.process.Service;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ingestion, as senders and operators see it. */
public final class Ingestion {
  private final Http http;
  private final Access access;

  /** The one that this access is for. */
  public Ingestion(Access access) {
    this.access = access;
    this.http = new Http(access.address(Service.INGESTION.label()));
  }

  /** Sets the simulated time. */
  public void setClock(OffsetDateTime now) {
    http.put("/v1/clock", access.token(Role.CONFIG_ADMIN), Map.of("now", now.toString()));
  }

  /** Sends a file, and returns once ingestion has acknowledged it. */
  public Sent send(Delivery delivery) {
    Streamed body = new Streamed(delivery.content());
    Reply reply =
        http.postBytes(
            "/v1/uploads?" + parameters(delivery),
            // A terminal tells what it has; that it is all, only those may say who collect it.
            access.token(isTerminalsOwn(delivery) ? Role.TERMINAL : Role.SENDER),
            BodyPublishers.ofInputStream(body::open));
    return new Sent(
        delivery, body.items(), body.bytes(), reply.status(), reply.as(UploadAnswer.class));
  }

  /** Whether facts of this kind are ever in the feed, by ingestion's own contract. */
  public boolean states(String fact) {
    return http.get("/q/openapi?format=json", null).body().toString().contains(fact);
  }

  /** What ingestion says of an upload that it has acknowledged. */
  public UploadAnswer upload(String id) {
    return http.get("/v1/uploads/" + id, access.token(Role.OPERATOR)).as(UploadAnswer.class);
  }

  private static boolean isTerminalsOwn(Delivery delivery) {
    return delivery.source() == Source.TERMINAL && !delivery.complete();
  }

  private static String parameters(Delivery delivery) {
    StringBuilder parameters =
        new StringBuilder("source=" + delivery.source() + "&layout=" + delivery.layout());
    add(parameters, "merchantId", delivery.merchantId());
    add(parameters, "terminalId", delivery.terminalId());
    boolean byCycle = delivery.source() == Source.SCHEME;
    add(parameters, byCycle ? "cycle" : "businessDate", delivery.businessDate().toString());
    add(parameters, "complete", delivery.complete() ? "true" : null);
    return parameters.toString();
  }

  private static void add(StringBuilder parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.append('&').append(name).append('=').append(Page.encoded(value));
    }
  }

  /**
   * The ids of records.
   *
   * @param filter as in the query of the address, {@code terminalId=…&rrn=…}
   */
  public List<String> recordIds(String filter) {
    return Page.all(http, "/v1/records?" + filter, access.token(Role.OPERATOR), JsonNode.class)
        .stream()
        .map(record -> record.path("source").asText() + " " + record.path("id").asText())
        .toList();
  }

  /** Every restored record. */
  public List<RestoredRecord> restoredRecords() {
    return Page.all(http, "/v1/records?source=REPAIR", access.token(Role.OPERATOR), JsonNode.class)
        .stream()
        .map(RestoredRecord::of)
        .toList();
  }
}
