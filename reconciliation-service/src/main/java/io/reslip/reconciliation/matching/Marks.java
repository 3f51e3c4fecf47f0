package io.reslip.reconciliation.matching;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.kinds.MccRule;
import io.reslip.reconciliation.matching.kinds.OperationTold;
import io.reslip.reconciliation.matching.kinds.Told;
import io.reslip.reconciliation.matching.outcome.Evidence;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is judged by, beside the legs that it owes. Sets of sources are bits, see
 * {@link Source#bit()}.
 *
 * @param evidence of what happened in the shop, bits of {@link Evidence}
 * @param mcc the merchant category code that all sources tell; null where they differ or tell none
 * @param feeMinor what the scheme charges, in minor units
 * @param cardType as the scheme calls it
 * @param owesBy the lines of the table of expectations that said who can owe a record
 * @param waits sources whose record could still put right what does not agree
 * @param overdue sources that are complete without putting right what waits for them
 * @param lost the same, past their window
 * @param swipedAgain the payment by which the cardholder paid this one once more
 */
public record Marks(
    int evidence,
    @Nullable String mcc,
    @Nullable Long feeMinor,
    @Nullable String cardType,
    String owesBy,
    int waits,
    int overdue,
    int lost,
    @Nullable UUID swipedAgain) {

  /** What the records tell. */
  public static Marks of(
      Set<Evidence> evidence, OperationTold told, String owesBy, List<Finding> findings) {
    // A slip that was not printed is no reason to reverse, but the cardholder may pay once more.
    boolean unprinted =
        evidence.contains(Evidence.PRINT_FAILED)
            && !evidence.contains(Evidence.REVERSAL_ATTEMPTED)
            && told.legs().values().stream().anyMatch(leg -> leg.result().equals("APPROVED"));
    int waits = unprinted ? Source.TERMINAL.bit() : 0;
    for (Finding finding : findings) {
      Source awaited = finding.waitsFor();
      waits |= awaited == null ? 0 : awaited.bit();
    }
    Told scheme = told.legs().get(Source.SCHEME);
    return new Marks(
        Evidence.bits(evidence),
        MccRule.common(told),
        scheme == null ? null : scheme.details().feeMinor(),
        scheme == null ? null : scheme.details().cardType(),
        owesBy,
        waits,
        0,
        0,
        null);
  }

  /** What was learned elsewhere stays when the records are grouped anew. */
  public Marks keeping(Marks before) {
    return new Marks(
        evidence | (before.evidence & Evidence.FROM_ELSEWHERE),
        mcc,
        feeMinor,
        cardType,
        owesBy,
        waits,
        overdue,
        lost,
        before.swipedAgain);
  }

  /** With what is learned elsewhere. */
  public Marks learned(Set<Evidence> elsewhere, @Nullable UUID again) {
    return new Marks(
        (evidence & ~Evidence.FROM_ELSEWHERE) | Evidence.bits(elsewhere),
        mcc,
        feeMinor,
        cardType,
        owesBy,
        waits,
        overdue,
        lost,
        again);
  }

  /** With what is said of the sources that are waited for. */
  public Marks waited(int newOverdue, int newLost) {
    return new Marks(
        evidence, mcc, feeMinor, cardType, owesBy, waits, newOverdue, newLost, swipedAgain);
  }
}
