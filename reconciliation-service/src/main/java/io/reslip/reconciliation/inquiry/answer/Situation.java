package io.reslip.reconciliation.inquiry.answer;

import io.reslip.reconciliation.inquiry.answer.Leg.Verdict;
import io.reslip.reconciliation.matching.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a payment stands.
 *
 * @param result of its first operation
 * @param undone a void or reversal of all of it was approved
 * @param outcome what happened in the shop
 * @param legs of all its operations
 * @param disputed a discrepancy that is open and no missing record
 * @param repair how far the repair is that stands or may come to
 */
public record Situation(
    String result,
    boolean undone,
    Outcome outcome,
    List<Leg> legs,
    boolean disputed,
    Repairing repair) {

  /** How far a repair is. */
  public enum Repairing {
    NONE,
    PROPOSED,
    UNDER_WAY,
    DONE
  }

  public Situation {
    legs = List.copyOf(legs);
  }

  /** The verdict that weighs most among its legs. */
  public Verdict verdict() {
    return legs.stream().map(Leg::verdict).reduce(Verdict.NOT_EXPECTED, Verdict::or);
  }

  /** What is to be done next, and by whom. */
  public NextStep next() {
    Optional<Leg> missing = first(leg -> leg.is(Verdict.LOST) || leg.is(Verdict.OVERDUE));
    if (repair == Repairing.PROPOSED) {
      return NextStep.of(Step.APPROVE_REPAIR, Owner.ACQUIRER_OPERATIONS);
    }
    if (repair == Repairing.UNDER_WAY) {
      return NextStep.of(Step.WAIT_FOR_RESTORING, Owner.NOBODY);
    }
    if (missing.isPresent() && repair != Repairing.DONE) {
      return missing(missing.get());
    }
    if (disputed || first(leg -> leg.is(Verdict.CONTRADICTED)).isPresent()) {
      return NextStep.of(Step.INVESTIGATE, Owner.ACQUIRER_OPERATIONS);
    }
    Optional<Leg> late = first(Leg::sourceLate);
    if (late.isPresent()) {
      return NextStep.of(Step.ASK_LATE_SOURCE, late.get());
    }
    return last(leg -> leg.is(Verdict.EXPECTED))
        .map(leg -> NextStep.of(Step.WAIT_FOR_RECORD, leg))
        .orElseGet(this::settled);
  }

  private NextStep missing(Leg leg) {
    return switch (outcome) {
      case COMPLETED -> NextStep.of(Step.CHASE_RECORD, leg);
      case UNDETERMINED -> NextStep.of(Step.ASK_MERCHANT, Owner.MERCHANT);
      case NOT_COMPLETED -> NextStep.of(Step.RETURN_MONEY, Owner.ACQUIRER_OPERATIONS);
    };
  }

  private NextStep settled() {
    if (repair == Repairing.DONE) {
      return NextStep.of(Step.RESTORED, Owner.NOBODY);
    }
    if (undone) {
      return NextStep.of(Step.TAKEN_BACK, Owner.NOBODY);
    }
    return switch (result) {
      case "DECLINED" -> NextStep.of(Step.NO_MONEY_MOVED, Owner.NOBODY);
      case "REVERSED" -> NextStep.of(Step.TAKEN_BACK, Owner.NOBODY);
      case "APPROVED" -> NextStep.of(Step.NOTHING, Owner.NOBODY);
      default -> NextStep.of(Step.INVESTIGATE, Owner.ACQUIRER_OPERATIONS);
    };
  }

  private Optional<Leg> first(Predicate<Leg> which) {
    return legs.stream().filter(which).min(byWeight());
  }

  private Optional<Leg> last(Predicate<Leg> which) {
    return legs.stream()
        .filter(which)
        .max(Comparator.comparing(Leg::dueAt, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  private static Comparator<Leg> byWeight() {
    return Comparator.comparing(Leg::verdict).thenComparing(Leg::source);
  }
}
