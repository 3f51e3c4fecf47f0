package io.reslip.reconciliation.discrepancy.raising;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.Step;
import io.reslip.reconciliation.matching.LateSource;
import io.reslip.reconciliation.matching.OperationsJudged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Discrepancies in memory, kept as the ledger keeps them. */
final class Book {
  private final Map<UUID, Discrepancy> rows = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private Instant now = Instant.parse("2026-06-16T00:00:00Z");
  private long ids;

  void judge(Judgements.OperationBuilder... operations) {
    take(
        new OperationsJudged(
            now,
            Arrays.stream(operations).map(Judgements.OperationBuilder::build).toList(),
            List.of(),
            List.of()));
  }

  void judge(LateSource... late) {
    take(new OperationsJudged(now, List.of(), List.of(), List.of(late)));
  }

  void judgeGone(UUID gone, UUID into, Judgements.OperationBuilder... operations) {
    take(
        new OperationsJudged(
            now,
            Arrays.stream(operations).map(Judgements.OperationBuilder::build).toList(),
            List.of(new OperationsJudged.Gone(gone, into)),
            List.of()));
  }

  void take(OperationsJudged judged) {
    now = now.plusSeconds(60);
    Batch batch = new Batch(judged);
    List<Discrepancy> known =
        rows.values().stream()
            .filter(one ->
                batch.operationIds().contains(one.operationId())
                    || batch.causes().contains(one.cause()))
            .toList();
    Plan.of(judged, known, () -> new UUID(9, ids++)).forEach(this::take);
  }

  private void take(Step step) {
    Discrepancy after = step.after();
    steps.add(step);
    rows.put(after.id(), after);
    assertThat(rows.values()).extracting(Discrepancy::cause).doesNotHaveDuplicates();
  }

  /** Something that people or repairs do. */
  void act(DiscrepancyEvent event) {
    take(Step.of(only(), event, Actor.person("issuer", "somebody"), now, "by hand"));
  }

  List<Discrepancy> all() {
    return List.copyOf(rows.values());
  }

  List<Discrepancy> live() {
    return rows.values().stream().filter(one -> one.state().live()).toList();
  }

  Discrepancy only() {
    assertThat(rows).hasSize(1);
    return rows.values().iterator().next();
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  List<DiscrepancyEvent> events() {
    return steps.stream().map(Step::event).toList();
  }
}
