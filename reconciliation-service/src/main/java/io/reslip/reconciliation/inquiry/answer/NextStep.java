package io.reslip.reconciliation.inquiry.answer;

import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is next, and whose it is.
 *
 * @param source whose record it is about, if it is about one
 * @param dueAt when that record was or is due
 */
public record NextStep(Step step, Owner owner, @Nullable Source source, @Nullable Instant dueAt) {

  static NextStep of(Step step, Owner owner) {
    return new NextStep(step, owner, null, null);
  }

  static NextStep of(Step step, Leg leg) {
    return new NextStep(step, Owner.of(leg.source()), leg.source(), leg.dueAt());
  }
}
