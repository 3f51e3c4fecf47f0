package io.reslip.reconciliation.discrepancy.raising;

import static io.reslip.reconciliation.discrepancy.raising.Judgements.absent;
import static io.reslip.reconciliation.discrepancy.raising.Judgements.late;
import static io.reslip.reconciliation.discrepancy.raising.Judgements.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.DiscrepanciesChanged;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.DuplicateRecord;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JudgementObserverTest {
  private static final Instant NOW = Instant.parse("2026-06-16T04:00:00Z");

  @Inject Event<OperationsJudged> judgements;
  @Inject Discrepancies discrepancies;
  @Inject Jdbi jdbi;
  @Inject Heard heard;

  private final UUID sale = UUID.randomUUID();

  /** What was told to be changed. */
  @ApplicationScoped
  static class Heard {
    private final List<DiscrepanciesChanged> batches = new CopyOnWriteArrayList<>();

    void hear(@Observes DiscrepanciesChanged changed) {
      batches.add(changed);
    }

    List<DiscrepanciesChanged> of(UUID operation) {
      return batches.stream()
          .filter(batch ->
              batch.changes().stream()
                  .anyMatch(change -> operation.equals(change.discrepancy().operationId())))
          .toList();
    }
  }

  @Test
  void whatIsPlannedIsKeptAsItWasPlanned() {
    JudgedOperation judged =
        operation(sale)
            .absent(absent(Source.TERMINAL, Verdict.LOST))
            .finding(new DuplicateRecord(Source.SCHEME, "r2-" + sale, "r1"))
            .build();

    judge(judged);

    List<Discrepancy> kept = discrepancies.ofOperation(sale);
    assertThat(kept).extracting(Matter::of).containsExactlyInAnyOrderElementsOf(Matters.of(judged));
    assertThat(kept).allMatch(one -> one.openedAt().equals(NOW) && one.revision() == 1);
    assertThat(discrepancies.find(kept.getFirst().id())).contains(kept.getFirst());
    assertThat(heard.of(sale)).hasSize(1);

    judge(judged);
    assertThat(heard.of(sale)).as("told again").hasSize(1);
  }

  @Test
  void everyChangeIsInTheHistoryAndInTheAuditChain() {
    judge(operation(sale).absent(absent(Source.HOST, Verdict.OVERDUE)).build());
    judge(operation(sale).absent(absent(Source.HOST, Verdict.LOST)).build());
    judge(operation(sale).build());

    UUID id = discrepancies.ofOperation(sale).getFirst().id();
    assertThat(
            strings(
                "SELECT event FROM discrepancy_event WHERE discrepancy_id = ? ORDER BY"
                    + " event_no",
                id))
        .containsExactly("OPENED", "MOVED", "WITHDRAWN");
    assertThat(strings("SELECT action FROM audit_entry WHERE chain_id = ? ORDER BY sequence", id))
        .containsExactly("DISCREPANCY_OPENED", "DISCREPANCY_MOVED", "DISCREPANCY_WITHDRAWN");
  }

  @Test
  void anOperationThatIsGoneLeadsItsDiscrepancyOver() {
    UUID survivor = UUID.randomUUID();
    judge(operation(sale).absent(absent(Source.HOST, Verdict.OVERDUE)).build());
    UUID id = discrepancies.ofOperation(sale).getFirst().id();

    fire(
        new OperationsJudged(
            NOW,
            List.of(operation(survivor).absent(absent(Source.HOST, Verdict.OVERDUE)).build()),
            List.of(new Gone(sale, survivor)),
            List.of()));

    assertThat(discrepancies.ofOperation(sale)).isEmpty();
    assertThat(discrepancies.ofOperation(survivor)).extracting(Discrepancy::id).containsExactly(id);
  }

  @Test
  void aLateSourceComesAndGoes() {
    String device = "T-" + sale;
    fire(
        new OperationsJudged(NOW, List.of(), List.of(), List.of(late(Source.TERMINAL, device, 2))));
    fire(
        new OperationsJudged(NOW, List.of(), List.of(), List.of(late(Source.TERMINAL, device, 0))));

    assertThat(strings("SELECT state FROM discrepancy WHERE device_key = ?", device))
        .containsExactly("WITHDRAWN");
  }

  @Test
  void aRepairMovesItInTheCallersTransaction() {
    judge(operation(sale).absent(absent(Source.HOST, Verdict.OVERDUE)).build());
    UUID id = discrepancies.ofOperation(sale).getFirst().id();

    QuarkusTransaction.requiringNew()
        .run(() ->
            discrepancies.move(
                id, DiscrepancyEvent.REPAIR_APPROVED, Actor.MACHINE, "Two people approved."));

    assertThat(discrepancies.find(id).orElseThrow().state()).isEqualTo(DiscrepancyState.IN_REPAIR);
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() ->
                    discrepancies.move(
                        id, DiscrepancyEvent.REPAIR_APPROVED, Actor.MACHINE, "again")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aBatchThatFailsLeavesNothing() {
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  judgements.fire(
                      new OperationsJudged(
                          NOW,
                          List.of(
                              operation(sale).absent(absent(Source.HOST, Verdict.LOST)).build()),
                          List.of(),
                          List.of()));
                  throw new IllegalStateException("later in the batch");
                }))
        .hasMessageContaining("later in the batch");

    assertThat(discrepancies.ofOperation(sale)).isEmpty();
  }

  @Test
  void aLargeBatchIsKeptWhole() {
    int many = 20_000;
    long family = sale.getMostSignificantBits();
    JudgedOperation[] operations =
        IntStream.range(0, many)
            .mapToObj(i ->
                operation(new UUID(family, i))
                    .absent(absent(Source.SCHEME, Verdict.OVERDUE))
                    .build())
            .toArray(JudgedOperation[]::new);

    judge(operations);

    assertThat(
            jdbi.<Integer, RuntimeException>withHandle(sql ->
                sql.createQuery(
                        "SELECT count(*) FROM discrepancy WHERE operation_id BETWEEN :first AND"
                            + " :last")
                    .bind("first", new UUID(family, 0))
                    .bind("last", new UUID(family, many - 1))
                    .mapTo(Integer.class)
                    .one()))
        .isEqualTo(many);
  }

  private void judge(JudgedOperation... operations) {
    fire(new OperationsJudged(NOW, List.of(operations), List.of(), List.of()));
  }

  private void fire(OperationsJudged judged) {
    QuarkusTransaction.requiringNew().run(() -> judgements.fire(judged));
  }

  private List<String> strings(String query, Object value) {
    return jdbi.withHandle(sql -> sql.createQuery(query).bind(0, value).mapTo(String.class).list());
  }
}
