package io.reslip.notification.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notices as reconciliation sends them. */
public final class SampleNotice {
  private final String merchant;
  private final String repairId = UUID.randomUUID().toString();
  private final String discrepancyId = UUID.randomUUID().toString();

  public SampleNotice(String merchant) {
    this.merchant = merchant;
  }

  public String causeId() {
    return "repair:" + repairId + ":restored";
  }

  /** A sale that was missing from the terminal's journal, restored, with its proof. */
  public Map<String, Object> restored() {
    Map<String, Object> notice = new HashMap<>();
    notice.put("causeId", causeId());
    notice.put("kind", "RECORD_RESTORED");
    notice.put("recipient", Map.of("kind", "MERCHANT", "id", merchant));
    notice.put("data", data());
    notice.put("proof", proof());
    return notice;
  }

  /** The original came after all. */
  public Map<String, Object> withdrawn() {
    Map<String, Object> notice = new HashMap<>();
    notice.put("causeId", "repair:" + repairId + ":withdrawn");
    notice.put("kind", "RESTORATION_WITHDRAWN");
    notice.put("recipient", Map.of("kind", "MERCHANT", "id", merchant));
    Map<String, Object> data = data();
    data.put("reason", "The terminal's journal of 2026-06-17 holds the original.");
    notice.put("data", data);
    notice.put("supersedes", causeId());
    return notice;
  }

  /** The payment. */
  public Map<String, Object> data() {
    Map<String, Object> data = new HashMap<>();
    data.put("merchantId", merchant);
    data.put("merchantName", "Corner Shop & Sons");
    data.put("terminalId", "T0001");
    data.put("restored", "TERMINAL");
    data.put("type", "SALE");
    data.put("amount", 128050);
    data.put("currency", "CNY");
    data.put("occurredAt", "2026-06-15T14:03:22+08:00");
    data.put("businessDate", "2026-06-15");
    data.put("batch", "000012");
    data.put("stan", "004711");
    data.put("rrn", "061514032201");
    data.put("cardMask", "622848******0005");
    data.put("repairId", repairId);
    data.put("discrepancyId", discrepancyId);
    return data;
  }

  private Map<String, Object> proof() {
    Map<String, Object> proof = new HashMap<>();
    proof.put("repairId", repairId);
    proof.put("discrepancyId", discrepancyId);
    proof.put("transactionId", UUID.randomUUID().toString());
    proof.put("restored", "TERMINAL");
    proof.put(
        "fields",
        List.of(
            field("type", "SALE", "HOST"),
            field("amount", 128050, "HOST"),
            field("currency", "CNY", "HOST"),
            field("occurredAt", "2026-06-15T14:03:22+08:00", "TILL"),
            field("terminalId", "T0001", "HOST"),
            field("batch", "000012", "HOST"),
            field("stan", "004711", "HOST"),
            field("rrn", "061514032201", "HOST"),
            field("invoiceNo", "INV-20260615-0087", "TILL"),
            field("cardMask", "622848******0005", "HOST"),
            Map.of("field", "result", "value", "APPROVED", "certainty", 0.95)));
    proof.put("approvedBy", List.of("approver", "approver-2"));
    proof.put("approvedAt", List.of("2026-06-17T02:10:00Z", "2026-06-17T02:12:30Z"));
    proof.put("restoredAt", "2026-06-17T02:12:31Z");
    proof.put("auditHead", "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8");
    return proof;
  }

  private static Map<String, Object> field(String name, Object value, String source) {
    boolean host = source.equals("HOST");
    return Map.of(
        "field",
        name,
        "value",
        value,
        "source",
        source,
        "uploadId",
        host ? "8a1c7e0e-3c55-4a39-8e35-6c1e5a0c7a03" : "b7c2c1de-0b65-4d0b-9df8-0a5e2a0c7a05",
        "sha256",
        host
            ? "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            : "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
        "offset",
        host ? 1024 : 77310,
        "length",
        host ? 131 : 412,
        "rule",
        name.equals("occurredAt") ? "BY_OTHER_CLOCK" : "AS_STATED",
        "certainty",
        host ? "CORROBORATED" : "STATED");
  }
}
