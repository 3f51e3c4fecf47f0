package io.reslip.ingestion.terminal;

import io.reslip.ingestion.record.BatchTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal says that a batch comes to.
 *
 * @param deviceKey our terminal
 * @param merchantKey our merchant, where known
 * @param batch the batch number
 * @param businessDate the acquirer's day of the settlement
 * @param currency ISO 4217, where told
 * @param totals as claimed
 * @param at time by the terminal's clock, else ours
 * @param eventId the settlement
 */
public record Claim(
    String deviceKey,
    @Nullable String merchantKey,
    String batch,
    LocalDate businessDate,
    @Nullable String currency,
    BatchTotals totals,
    Instant at,
    UUID eventId) {

  /** In the order in which rows are locked; of one batch the claim that stands comes last. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::deviceKey)
          .thenComparing(Claim::batch)
          .thenComparing(Claim::businessDate)
          .thenComparing(Claim::at)
          .thenComparing(claim -> claim.eventId().toString());

  boolean isOfTheSameAs(Claim other) {
    return deviceKey.equals(other.deviceKey)
        && batch.equals(other.batch)
        && businessDate.equals(other.businessDate);
  }
}
