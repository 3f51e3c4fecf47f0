package io.reslip.reconciliation.intake.feed;

import io.reslip.reconciliation.intake.RecordDetails;
import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a canonical record that matching compares, and the whole of it as text. Null is
 * unknown.
 *
 * @param identity 16 bytes of ingestion's identity hash
 * @param amountMinor minor units of {@code currency}
 * @param cardTokens each as {@code key:token}
 * @param details what is compared and never matched by
 * @param body the record as JSON in UTF-8, less its card tokens
 */
public record RecordContent(
    UUID id,
    int revision,
    UUID identity,
    int occurrence,
    Source source,
    String rail,
    String type,
    String result,
    @Nullable String tender,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable String originalBatch,
    @Nullable String originalStan,
    @Nullable String originalRrn,
    @Nullable Long amountMinor,
    @Nullable String currency,
    @Nullable String direction,
    LocalDate businessDate,
    LocalDate partitionDate,
    @Nullable Instant occurredAt,
    Instant receivedAt,
    List<String> cardTokens,
    @Nullable String repairId,
    @Nullable String restores,
    RecordDetails details,
    byte[] body) {

  public RecordContent {
    cardTokens = List.copyOf(cardTokens);
  }
}
