package io.reslip.suite.check.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.client.Http;
import io.reslip.suite.client.Page;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The services' answers, as the checker asks for them. Lists come item by item. */
public final class Services {
  private static final int LIMIT = 500;

  private final Http ingestion;
  private final Http reconciliation;
  private final Access access;

  /** Those that this access is for. */
  public Services(Access access) {
    this.access = access;
    ingestion = new Http(access.address("ingestion"));
    reconciliation = new Http(access.address("reconciliation"));
  }

  /** Whether all that ingestion has is matched and judged, and how far. */
  public JsonNode intake() {
    return reconciliation.get("/v1/intake", access.token(Role.OPERATOR)).body();
  }

  /** The audit chains, computed anew. */
  public JsonNode auditVerification() {
    return reconciliation.get("/v1/audit/verification", access.token(Role.AUDITOR)).body();
  }

  /** Every upload. */
  public void uploads(Consumer<JsonNode> each) {
    list(ingestion, "/v1/uploads", Role.OPERATOR, each);
  }

  /** Whether this upload is there. */
  public boolean hasUpload(UUID id) {
    return ingestion.find("/v1/uploads/" + id, access.token(Role.OPERATOR)).isPresent();
  }

  /** How many pieces of this upload are listed as in quarantine. */
  public long rejects(String uploadId) {
    long[] count = new long[1];
    list(
        ingestion,
        "/v1/uploads/" + Page.encoded(uploadId) + "/rejects",
        Role.OPERATOR,
        any -> count[0]++);
    return count[0];
  }

  /** Every restored record that ingestion holds. */
  public void restored(Consumer<JsonNode> each) {
    list(ingestion, "/v1/records?source=REPAIR", Role.OPERATOR, each);
  }

  /** Every payment with the records of its operations. */
  public void transactions(Consumer<JsonNode> each) {
    list(reconciliation, "/v1/transactions?records=true", Role.OPERATOR, each);
  }

  /** The payments that hold this record. */
  public List<UUID> transactionsOf(UUID recordId) {
    return Page.all(
            reconciliation,
            "/v1/transactions?recordId=" + recordId,
            access.token(Role.OPERATOR),
            JsonNode.class)
        .stream()
        .map(item -> UUID.fromString(item.path("id").asText()))
        .toList();
  }

  /** Every discrepancy, in any state. */
  public void discrepancies(Consumer<JsonNode> each) {
    list(reconciliation, "/v1/discrepancies", Role.OPERATOR, each);
  }

  /** One discrepancy with its history. */
  public JsonNode discrepancy(String id) {
    return reconciliation.get("/v1/discrepancies/" + id, access.token(Role.OPERATOR)).body();
  }

  /** Every repair. */
  public void repairs(Consumer<JsonNode> each) {
    list(reconciliation, "/v1/repairs", Role.OPERATOR, each);
  }

  /** One repair. */
  public Optional<JsonNode> repair(String id) {
    return reconciliation.find("/v1/repairs/" + Page.encoded(id), access.token(Role.OPERATOR));
  }

  /** Every audit entry. */
  public void auditEntries(Consumer<JsonNode> each) {
    list(reconciliation, "/v1/audit", Role.AUDITOR, each);
  }

  /** The numbers of a day. */
  public JsonNode summary(String businessDate) {
    return reconciliation
        .get("/v1/summary?businessDate=" + businessDate, access.token(Role.OPERATOR))
        .body();
  }

  /** Whether there is a list of money whose owner is not settled. */
  public boolean hasSuspense() {
    return reconciliation.find("/v1/suspense?limit=1", access.token(Role.FINANCE)).isPresent();
  }

  Http feed() {
    return ingestion;
  }

  String feedToken() {
    return access.token(Role.SERVICE);
  }

  private void list(Http http, String path, Role role, Consumer<JsonNode> each) {
    String first = path + (path.contains("?") ? "&" : "?") + "limit=" + LIMIT;
    String next = first;
    while (!next.isEmpty()) {
      JsonNode page = http.get(next, access.token(role)).body();
      page.path("items").forEach(each);
      String cursor = page.path("next").asText("");
      next = cursor.isEmpty() ? "" : first + "&cursor=" + Page.encoded(cursor);
    }
  }
}
