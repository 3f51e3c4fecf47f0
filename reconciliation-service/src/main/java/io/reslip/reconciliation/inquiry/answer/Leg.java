package io.reslip.reconciliation.inquiry.answer;

import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one source's record.
 *
 * @param dueAt of an absent record that is owed
 * @param sourceLate its source as a whole is late: nobody is accused
 */
public record Leg(Source source, Verdict verdict, @Nullable Instant dueAt, boolean sourceLate) {

  /** From what is most to be worried about. */
  @Schema(name = "InquiryVerdict")
  public enum Verdict {
    LOST,
    OVERDUE,
    CONTRADICTED,
    EXPECTED,
    PRESENT,
    NOT_EXPECTED;

    /** What weighs more. */
    Verdict or(Verdict other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }

  boolean is(Verdict asked) {
    return verdict == asked;
  }
}
