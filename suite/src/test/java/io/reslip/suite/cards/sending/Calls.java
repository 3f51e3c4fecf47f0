package io.reslip.suite.cards.sending;

import static io.reslip.suite.cards.sending.Wire.encoded;

import io.reslip.suite.cards.sending.Wire.Call;
import io.reslip.suite.launch.access.Role;
import java.util.List;
import java.util.Map;

/** Card numbers in paths, queries and headers of all three services. */
final class Calls {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000001";
  private static final String RECONCILIATION = "reconciliation";
  private static final String NOTIFICATION = "notification";

  private static final Map<String, List<String>> QUERIES =
      Map.of(
          "ingestion /v1/records",
          List.of(
              "rrn",
              "merchantId",
              "terminalId",
              "batch",
              "stan",
              "authCode",
              "receiptNo",
              "invoiceNo",
              "orderNo",
              "cardLast4",
              "amount",
              "uploadId",
              "cursor",
              "source"),
          "ingestion /v1/uploads",
          List.of("merchantId", "terminalId", "layout", "businessDate", "cursor"),
          "ingestion /v1/feed",
          List.of("after", "slice", "limit"),
          "reconciliation /v1/discrepancies",
          List.of("merchantId", "terminalId", "assignee", "kind", "minAmount", "cursor"),
          "reconciliation /v1/transactions",
          List.of("merchantId", "terminalId", "rrn", "stan", "amount", "cursor"),
          "reconciliation /v1/repairs",
          List.of("merchantId", "discrepancyId", "cursor"),
          "reconciliation /v1/summary",
          List.of("merchantId", "businessDate"),
          "reconciliation /v1/audit",
          List.of("discrepancyId", "cursor"),
          "notification /v1/notices",
          List.of("recipientId", "causeId", "kind", "cursor"),
          "notification /v1/recipients",
          List.of("cursor", "unknown"));

  private static final Map<String, List<String>> PATHS =
      Map.of(
          "ingestion",
          List.of("/v1/records/", "/v1/uploads/", "/v1/nothing/"),
          RECONCILIATION,
          List.of(
              "/v1/merchants/",
              "/v1/transactions/",
              "/v1/discrepancies/",
              "/v1/repairs/",
              "/v1/nothing/"),
          NOTIFICATION,
          List.of("/v1/notices/", "/v1/proofs/", "/v1/recipients/MERCHANT/", "/v1/nothing/"));

  private static final List<String> UPLOAD_PARAMETERS =
      List.of("source", "layout", "merchantId", "terminalId", "businessDate", "cycle", "complete");

  private final Wire wire;
  private final Drawn drawn;

  Calls(Wire wire, Drawn drawn) {
    this.wire = wire;
    this.drawn = drawn;
  }

  void all() {
    QUERIES.forEach((place, names) -> names.forEach(name -> query(place, name)));
    PATHS.forEach((service, paths) -> paths.forEach(path -> path(service, path)));
    UPLOAD_PARAMETERS.forEach(this::upload);
    headers();
  }

  private void query(String place, String name) {
    String service = place.substring(0, place.indexOf(' '));
    String path = place.substring(place.indexOf(' ') + 1);
    String way = "query " + name + " of " + place;
    Role role = path.equals("/v1/feed") ? Role.SERVICE : Role.AUDITOR;
    String others = path.equals("/v1/records") ? "&businessDate=2026-06-15" : "";
    for (String value : List.of(drawn.pan(way), TextRows.grouped(drawn.pan(way, 16), " "))) {
      String query = "?" + name + "=" + encoded(value) + others;
      wire.send(Call.get(way, service, path + query, role));
    }
  }

  private void path(String service, String path) {
    String way = "path " + path + " of " + service;
    wire.send(Call.get(way, service, path + drawn.pan(way), Role.AUDITOR));
    wire.send(Call.get(way, service, path + drawn.pan(way) + "/x", Role.AUDITOR));
  }

  private void upload(String name) {
    String way = "parameter " + name + " of an upload";
    String others =
        "source=HOST&layout=reslip-ndjson&businessDate=2026-06-15"
            .replaceAll(name + "=[^&]*&?", "");
    byte[] row =
        Uploads.bytes(
            "{\"type\":\"SALE\",\"stan\":\"900001\",\"rrn\":\"616600900001\",\"amount\":1,"
                + "\"currency\":\"CNY\",\"occurredAt\":\"2026-06-15T10:00:00+08:00\"}\n");
    for (Role role : List.of(Role.SENDER, Role.TERMINAL)) {
      String path = "/v1/uploads?" + others + "&" + name + "=" + drawn.pan(way);
      wire.send(new Call(way, Uploads.INGESTION, "POST", path, role, Map.of(), row));
    }
  }

  private void headers() {
    List<String> names =
        List.of(
            "User-Agent",
            "X-Request-Id",
            "Idempotency-Key",
            "Referer",
            "Repr-Digest",
            "Prefer",
            "Accept-Language",
            "traceparent",
            "Cookie",
            "X-Forwarded-For",
            "Content-Type");
    for (String service : List.of(Uploads.INGESTION, RECONCILIATION, NOTIFICATION)) {
      String path =
          service.equals(NOTIFICATION)
              ? "/v1/notices/" + NOBODY + "/retry"
              : service.equals(RECONCILIATION)
                  ? "/v1/discrepancies/" + NOBODY + "/comments"
                  : "/v1/uploads?source=HOST&layout=reslip-ndjson";
      Role role = service.equals(Uploads.INGESTION) ? Role.SENDER : Role.OPERATOR;
      for (String name : names) {
        String way = "header " + name + " of " + service;
        Call call = Call.json(way, service, "POST", path, role, "{\"text\":\"a word\"}");
        wire.send(call.withHeader(name, drawn.pan(way, 16)));
      }
      String way = "the role of nobody at " + service;
      Call call = Call.get(way, service, "/v1/changes", Role.AUDITOR);
      wire.send(call.withHeader("Authorization", "Bearer " + drawn.pan(way, 16)));
    }
  }
}
