package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Marks;
import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.matching.outcome.ShopOutcome;
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
 * @param marks what it is judged by beside its legs
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
    Marks marks,
    boolean flagged) {

  /** Sources that owe a record and have none that is or may be of this operation. */
  public Set<Source> absent() {
    return Source.ofBits(owed & ~held & ~told);
  }

  /**
   * The same operation, judged anew.
   *
   * @param tells whether there is something to tell of it
   */
  public OperationRow judged(
      int newOwed,
      int newLate,
      int newOverdue,
      int newLost,
      Marks newMarks,
      ShopOutcome shop,
      boolean tells) {
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
        shop.outcome(),
        shop.reason(),
        held,
        told,
        mayOwe,
        newOwed,
        newLate,
        newOverdue,
        newLost,
        newMarks,
        flagged || tells);
  }

  /** The same, with other marks. */
  public OperationRow marked(Marks newMarks) {
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
        owed,
        late,
        overdue,
        lost,
        newMarks,
        flagged);
  }
}
