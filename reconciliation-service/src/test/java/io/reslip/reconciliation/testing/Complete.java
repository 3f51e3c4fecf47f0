package io.reslip.reconciliation.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A source says that it has delivered all. */
public record Complete(String source, String day, String merchant, String device, String uploadId)
    implements Told {

  /** For everyone. */
  public static Complete of(String source, String day) {
    return new Complete(source, day, null, null, UUID.randomUUID().toString());
  }

  /** For one merchant. */
  public static Complete ofMerchant(String source, String day, String merchant) {
    return new Complete(source, day, merchant, null, UUID.randomUUID().toString());
  }

  /** For one terminal. */
  public static Complete ofDevice(String source, String day, String device) {
    return new Complete(source, day, null, device, UUID.randomUUID().toString());
  }

  @Override
  public String line() {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("fact", "SOURCE_COMPLETE")
        .put("factId", UUID.nameUUIDFromBytes(uploadId.getBytes(StandardCharsets.UTF_8)).toString())
        .put("at", "2026-06-16T04:00:00Z")
        .put("slice", 0)
        .put("source", source)
        .put("businessDate", day)
        .put("uploadId", uploadId)
        .put("records", 1)
        .put("sha256", "00");
    if (merchant != null) {
      line.put("merchantKey", merchant);
    }
    if (device != null) {
      line.put("deviceKey", device);
    }
    return line.toString();
  }
}
