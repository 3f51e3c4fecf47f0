package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.intake.RecordDetails;
import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one operation, as far as the rules compare it. Null is unknown.
 *
 * @param recordId ingestion's id of the record
 * @param result what this source says came of it
 * @param amountMinor minor units
 * @param occurredAt by the source's clock
 */
public record Told(
    String recordId,
    Source source,
    String result,
    @Nullable Long amountMinor,
    @Nullable Instant occurredAt,
    RecordDetails details) {
  private static final String APPROVED = "APPROVED";

  boolean approved() {
    return result.equals(APPROVED);
  }

  /** It says that no money moved, or none stayed moved. */
  boolean refused() {
    return result.equals("DECLINED") || result.equals("REVERSED");
  }

  /** It does not know what came of it: no answer came, or none that could be read. */
  boolean unanswered() {
    return result.equals("TIMED_OUT") || result.equals("PENDING");
  }
}
