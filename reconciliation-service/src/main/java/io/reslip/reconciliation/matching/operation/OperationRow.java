package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it is stored. Sets of sources are bits, see {@link Source#bit()}. Null is
 * unknown.
 *
 * @param transactionId the id of the operation that the payment is named after
 * @param groupId the neighbourhood
 * @param amountMinor minor units of {@code currency}
 * @param findings JSON; null when all agrees
 * @param held sources that have a record of it
 * @param told sources whose record may belong to it or to its equal
 * @param mayOwe sources that a contract can make owe a record
 * @param owed sources that owe a record
 * @param late absent, past due, and not complete
 * @param overdue absent, past due, and complete
 * @param lost absent, complete, and past the presentment window
 * @param flagged it has or had something to tell
 */
public record OperationRow(
    UUID id,
    UUID transactionId,
    long groupId,
    String rail,
    String type,
    String result,
    @Nullable String tender,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amountMinor,
    @Nullable String currency,
    @Nullable String direction,
    LocalDate businessDate,
    @Nullable Instant occurredAt,
    @Nullable String findings,
    Outcome outcome,
    String outcomeReason,
    int held,
    int told,
    int mayOwe,
    int owed,
    int late,
    int overdue,
    int lost,
    boolean flagged) {

  /** Sources that owe a record and have none that is or may be of this operation. */
  public Set<Source> absent() {
    return Source.ofBits(owed & ~held & ~told);
  }

  /** The same operation, judged anew. */
  public OperationRow judged(int newOwed, int newLate, int newOverdue, int newLost) {
    boolean tells = newOverdue != 0 || newLost != 0 || findings != null;
    return new OperationRow(
        id,
        transactionId,
        groupId,
        rail,
        type,
        result,
        tender,
        merchantKey,
        deviceKey,
        batch,
        stan,
        rrn,
        amountMinor,
        currency,
        direction,
        businessDate,
        occurredAt,
        findings,
        outcome,
        outcomeReason,
        held,
        told,
        mayOwe,
        newOwed,
        newLate,
        newOverdue,
        newLost,
        flagged || tells);
  }
}
