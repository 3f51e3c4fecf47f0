package io.reslip.reconciliation.matching.outcome;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for one outcome or the other, and how much: the table of docs/discrepancies.md. Sets
 * are stored as bits by ordinal: never reorder, only append.
 */
public enum Evidence {
  TILL_COMPLETED(Outcome.COMPLETED, 5, Source.TILL, "The till recorded it as completed."),
  TILL_REFUSED(
      Outcome.NOT_COMPLETED, 5, Source.TILL, "The till recorded that it was not completed."),
  TILL_UNCLEAR(
      Outcome.UNDETERMINED, 0, Source.TILL, "The till recorded it, and not what came of it."),
  TILL_CONTRADICTS_ITSELF(
      Outcome.UNDETERMINED, 0, Source.TILL, "The till's own records contradict each other."),
  SLIP_SIGNED(Outcome.COMPLETED, 5, Source.SLIP, "The merchant has a signed slip."),
  SLIP_PRINTED(Outcome.COMPLETED, 3, Source.TERMINAL, "The terminal printed the slip."),
  TERMINAL_APPROVED(Outcome.COMPLETED, 1, Source.TERMINAL, "The terminal got the approval."),
  TERMINAL_UNANSWERED(
      Outcome.NOT_COMPLETED, 2, Source.TERMINAL, "The terminal got no answer in time."),
  TERMINAL_DECLINED(Outcome.NOT_COMPLETED, 3, Source.TERMINAL, "The terminal showed a refusal."),
  REVERSAL_ATTEMPTED(Outcome.NOT_COMPLETED, 3, null, "The terminal set out to reverse it."),
  PRINT_FAILED(Outcome.NOT_COMPLETED, 2, Source.TERMINAL, "The terminal could not print the slip."),
  POWER_LOST(Outcome.NOT_COMPLETED, 1, Source.TERMINAL, "The terminal lost power during it."),
  SWIPED_AGAIN(
      Outcome.NOT_COMPLETED, 2, null, "The same card paid the same amount there soon afterwards."),
  MERCHANT_SAYS_COMPLETED(Outcome.COMPLETED, 6, null, "The merchant says that it was completed."),
  MERCHANT_SAYS_NOT_COMPLETED(
      Outcome.NOT_COMPLETED, 6, null, "The merchant says that it was not completed.");

  /** What is learned beside the records of the payment itself. */
  public static final int FROM_ELSEWHERE =
      bits(EnumSet.of(SWIPED_AGAIN, MERCHANT_SAYS_COMPLETED, MERCHANT_SAYS_NOT_COMPLETED));

  private final Outcome says;
  private final int weight;
  private final @Nullable Source source;
  private final String words;

  Evidence(Outcome says, int weight, @Nullable Source source, String words) {
    this.says = says;
    this.weight = weight;
    this.source = source;
    this.words = words;
  }

  /** The outcome that it speaks for; UNDETERMINED for none. */
  public Outcome says() {
    return says;
  }

  /** How much it counts. */
  public int weight() {
    return weight;
  }

  /** Whose record it is read from; null where it is read from no single one. */
  public @Nullable Source source() {
    return source;
  }

  /** A sentence. */
  public String words() {
    return words;
  }

  /** The bits that stand for the set. */
  public static int bits(Set<Evidence> set) {
    int bits = 0;
    for (Evidence one : set) {
      bits |= 1 << one.ordinal();
    }
    return bits;
  }

  /** The set that the bits stand for. */
  public static Set<Evidence> ofBits(int bits) {
    Set<Evidence> set = EnumSet.noneOf(Evidence.class);
    for (Evidence one : values()) {
      if ((bits & 1 << one.ordinal()) != 0) {
        set.add(one);
      }
    }
    return set;
  }
}
