package io.reslip.reconciliation.expectation;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a leg that is owed and absent.
 *
 * @param verdict EXPECTED, OVERDUE or LOST
 * @param late past due, and its source has not said that it is complete: nobody is accused
 * @param proof the claim of completeness that does not hold it; null while EXPECTED
 */
public record LegVerdict(
    Source source, Verdict verdict, boolean late, Instant dueAt, @Nullable SourceClaim proof) {

  /** Judges one absent leg as of {@code now}. */
  public static LegVerdict of(
      Source source,
      LocalDate day,
      @Nullable String merchantKey,
      @Nullable String deviceKey,
      DueCalendar calendar,
      Completeness completeness,
      Instant now) {
    Instant due = calendar.due(source, day);
    if (now.isBefore(due)) {
      return new LegVerdict(source, Verdict.EXPECTED, false, due, null);
    }
    Optional<SourceClaim> claim = completeness.of(source, day, merchantKey, deviceKey);
    if (claim.isEmpty()) {
      return new LegVerdict(source, Verdict.EXPECTED, true, due, null);
    }
    Verdict verdict = now.isBefore(calendar.closes(source, day)) ? Verdict.OVERDUE : Verdict.LOST;
    return new LegVerdict(source, verdict, false, due, claim.get());
  }

  /** Not accused yet, though its source is complete: another one has to say first whose it is. */
  public LegVerdict heldBack() {
    return new LegVerdict(source, Verdict.EXPECTED, false, dueAt, null);
  }
}
