package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.discrepancy.Step;
import io.reslip.reconciliation.matching.OperationsJudged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a batch of judgements makes of the discrepancies that are there: a pure function, so that it
 * can be shown that only the last judgement of an operation counts, whatever came before.
 */
final class Plan {
  private final Instant asOf;
  private final Supplier<UUID> ids;
  private final Map<String, Matter> wanted;
  private final List<Step> steps = new ArrayList<>();

  private Plan(Instant asOf, Map<String, Matter> wanted, Supplier<UUID> ids) {
    this.asOf = asOf;
    this.ids = ids;
    this.wanted = wanted;
  }

  /**
   * The steps for causes of no operation.
   *
   * @param wanted what is the matter, by cause
   * @param known all discrepancies of the causes that were looked at
   */
  static List<Step> of(
      Instant asOf, Map<String, Matter> wanted, Collection<Discrepancy> known, Supplier<UUID> ids) {
    Plan plan = new Plan(asOf, new LinkedHashMap<>(wanted), ids);
    known.forEach(one -> plan.settle(one, Matter.of(one)));
    plan.wanted.values().forEach(plan::open);
    return List.copyOf(plan.steps);
  }

  /**
   * The steps to take, at most one for each discrepancy.
   *
   * @param known all discrepancies of {@link Batch#operationIds()} and {@link Batch#causes()}
   * @param ids gives ids to those that are opened
   */
  static List<Step> of(OperationsJudged judged, Collection<Discrepancy> known, Supplier<UUID> ids) {
    Batch batch = new Batch(judged);
    Plan plan = new Plan(batch.asOf(), batch.wanted(), ids);
    LeadOver led = LeadOver.of(batch, known);
    for (Discrepancy one : known) {
      if (batch.rules(one)) {
        plan.settle(one, led);
      }
    }
    plan.wanted.values().forEach(plan::open);
    return List.copyOf(plan.steps);
  }

  private void settle(Discrepancy one, LeadOver led) {
    if (led.given(one)) {
      withdraw(one, Matter.of(one), "Its operation became part of another that has the same.");
      return;
    }
    settle(one, led.matter(one));
  }

  private void settle(Discrepancy one, Matter here) {
    Matter now = wanted.remove(here.cause());
    if (now == null) {
      if (!withdraw(one, here, Words.withdrawn(one.kind(), one.source()))) {
        move(one, here);
      }
    } else if (one.state() == DiscrepancyState.WITHDRAWN) {
      step(one, now, DiscrepancyEvent.REOPENED, now.detail());
    } else if (closedOverOtherMoney(one, now)) {
      step(
          one,
          now,
          DiscrepancyEvent.REOPENED,
          "It was closed over another amount: " + Words.moved(Matter.of(one), now));
    } else {
      move(one, now);
    }
  }

  /** What people closed stays closed, but only over the money that they closed it over. */
  private static boolean closedOverOtherMoney(Discrepancy one, Matter now) {
    Long atRisk = now.amountAtRisk();
    return (one.state() == DiscrepancyState.DISMISSED
            || one.state() == DiscrepancyState.WRITTEN_OFF)
        && !Objects.equals(one.amountAtRisk(), atRisk)
        && (atRisk == null || atRisk != 0);
  }

  private void open(Matter matter) {
    steps.add(Step.open(ids.get(), matter, asOf));
  }

  private boolean withdraw(Discrepancy one, Matter matter, String detail) {
    if (!one.state().withdrawable()) {
      return false;
    }
    step(one, matter, DiscrepancyEvent.WITHDRAWN, detail);
    return true;
  }

  private void move(Discrepancy one, Matter now) {
    Matter before = Matter.of(one);
    if (!before.equals(now)) {
      step(one, now, DiscrepancyEvent.MOVED, Words.moved(before, now));
    }
  }

  private void step(Discrepancy one, Matter matter, DiscrepancyEvent event, String detail) {
    steps.add(Step.of(one, matter, event, Actor.MACHINE, asOf, detail));
  }
}
