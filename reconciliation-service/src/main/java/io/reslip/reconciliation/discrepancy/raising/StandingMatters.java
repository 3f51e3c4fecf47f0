package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.standing.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is the matter with a whole terminal, by how it stands alone. */
final class StandingMatters {
  /** The way of a message takes less. */
  private static final long CLOCK_SECONDS = 60;

  private StandingMatters() {}

  static Optional<Matter> of(Standing standing) {
    return switch (standing) {
      case Standing.Gap gap -> of(gap);
      case Standing.Totals totals -> of(totals);
      case Standing.Purge purge -> of(purge);
      case Standing.Clock clock -> of(clock);
    };
  }

  private static Optional<Matter> of(Standing.Gap gap) {
    if (!gap.open() || gap.borneByNothing() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        matter(
            gap,
            gap.batches() ? DiscrepancyKind.BATCH_GAP : DiscrepancyKind.SEQUENCE_GAP,
            new Money(null, null, null, null),
            gap.batch(),
            (gap.batches() ? "Batches " : "Trace numbers ")
                + gap.first()
                + " to "
                + gap.last()
                + (gap.batch() == null ? "" : " of batch " + gap.batch())
                + " were used: "
                + gap.borneByNothing()
                + " of them are borne by no record of any source."));
  }

  private static Optional<Matter> of(Standing.Totals totals) {
    if (totals.claimed().equals(totals.held())) {
      return Optional.empty();
    }
    long apart = totals.claimed().apart(totals.held());
    return Optional.of(
        matter(
            totals,
            DiscrepancyKind.TOTALS_MISMATCH,
            new Money(null, apart, totals.currency(), null),
            totals.batch(),
            "The terminal settled "
                + words(totals.claimed())
                + ", and its records come to "
                + words(totals.held())
                + " (minor units)."));
  }

  private static Optional<Matter> of(Standing.Purge purge) {
    if (purge.records() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        matter(
            purge,
            DiscrepancyKind.PURGE_DUE,
            new Money(purge.amountMinor(), purge.amountMinor(), purge.currency(), purge.purgeAt()),
            null,
            "The terminal has not sent "
                + purge.records()
                + " records"
                + (purge.purgeAt() == null ? "." : ", and deletes them at " + purge.purgeAt() + ".")
                + " Have it send its batch again before that."));
  }

  private static Optional<Matter> of(Standing.Clock clock) {
    Long offset = clock.offsetSeconds();
    boolean alone = offset != null && Math.abs(offset) > CLOCK_SECONDS;
    if (clock.operations() <= 0 && !alone) {
      return Optional.empty();
    }
    String words =
        clock.operations() > 0
            ? "Over "
                + clock.operations()
                + (clock.operations() == 1 ? " payment" : " payments")
                + " the terminal's clock is "
                + Math.abs(clock.secondsAhead())
                + " seconds "
                + (clock.secondsAhead() < 0 ? "behind" : "ahead of")
                + " the host's."
            : "By its own messages, the terminal's clock is off by " + offset + " seconds.";
    return Optional.of(
        matter(clock, DiscrepancyKind.CLOCK_DRIFT, new Money(null, 0L, null, null), null, words));
  }

  /** Minor units, and when it is due. */
  private record Money(
      @Nullable Long amount,
      @Nullable Long atRisk,
      @Nullable String currency,
      @Nullable Instant dueAt) {}

  private static Matter matter(
      Standing standing, DiscrepancyKind kind, Money money, @Nullable String batch, String detail) {
    return new Matter(
        Cause.standing(standing),
        kind,
        Source.TERMINAL,
        null,
        null,
        null,
        null,
        null,
        null,
        standing.merchantKey(),
        standing.deviceKey(),
        batch,
        null,
        null,
        money.amount(),
        money.currency(),
        standing.businessDate(),
        money.dueAt() == null ? null : money.dueAt().truncatedTo(ChronoUnit.MICROS),
        money.atRisk(),
        null,
        detail,
        null);
  }

  private static String words(Standing.Sums sums) {
    return sums.debits()
        + " debits of "
        + sums.debitMinor()
        + " and "
        + sums.credits()
        + " credits of "
        + sums.creditMinor();
  }
}
