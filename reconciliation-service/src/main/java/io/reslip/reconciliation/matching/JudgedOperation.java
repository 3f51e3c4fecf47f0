package io.reslip.reconciliation.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One operation as it stands after this batch. Null is unknown.
 *
 * @param transactionId the payment: the id of its root operation
 * @param amountMinor minor units of {@code currency}
 * @param outcomeReason why, in words
 * @param absentLegs legs that are owed and have no record, with what is said of them
 * @param findings what does not agree among the records that are there
 */
public record JudgedOperation(
    UUID id,
    UUID transactionId,
    String type,
    String result,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amountMinor,
    @Nullable String currency,
    LocalDate businessDate,
    @Nullable Instant occurredAt,
    Outcome outcome,
    String outcomeReason,
    List<AbsentLeg> absentLegs,
    List<Finding> findings) {

  public JudgedOperation {
    absentLegs = List.copyOf(absentLegs);
    findings = List.copyOf(findings);
  }
}
