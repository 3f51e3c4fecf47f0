package io.reslip.reconciliation.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matching compares of a record. Null is unknown.
 *
 * @param recordNo our own number of it
 * @param id ingestion's id of it
 * @param position where it came first, in our own count
 * @param conflictOf the record whose identity it has and which it contradicts; null for others
 * @param identity orders equal records without regard to arrival
 * @param amountMinor minor units of {@code currency}
 * @param partitionDate immutable day that ingestion stores it under
 * @param repairId of source REPAIR: the repair that restored it
 * @param details what is compared and never matched by
 */
public record StoredRecord(
    long recordNo,
    UUID id,
    long position,
    @Nullable UUID conflictOf,
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
    @Nullable String repairId,
    RecordDetails details) {}
