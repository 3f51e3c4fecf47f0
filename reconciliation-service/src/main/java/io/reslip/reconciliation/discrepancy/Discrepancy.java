package io.reslip.reconciliation.discrepancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What does not agree about a payment, or about a source as a whole. Null is unknown.
 *
 * @param cause what it is about; one cause has one discrepancy for good
 * @param source the absent or deviating source; null when two disagree and neither is known to be
 *     wrong
 * @param type type of the operation
 * @param amount minor units of {@code currency}
 * @param amountAtRisk minor units of {@code currency}
 * @param proof what proves that the record is lost
 * @param detail what does not agree, in words
 * @param recordId the one record that it is about, as the second of a duplicate
 * @param reason why people closed it
 * @param revision raised by every change
 */
public record Discrepancy(
    UUID id,
    String cause,
    DiscrepancyKind kind,
    @Nullable Source source,
    @Nullable String type,
    DiscrepancyState state,
    @Nullable Verdict verdict,
    @Nullable Outcome outcome,
    @Nullable String outcomeReason,
    @Nullable UUID transactionId,
    @Nullable UUID operationId,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amount,
    @Nullable String currency,
    LocalDate businessDate,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Instant dueAt,
    @Nullable Long amountAtRisk,
    @Nullable JsonNode proof,
    String detail,
    @Nullable String recordId,
    @Nullable String reason,
    @Nullable String assignee,
    int revision) {}
