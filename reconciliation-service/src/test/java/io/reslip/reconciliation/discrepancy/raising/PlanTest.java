package io.reslip.reconciliation.discrepancy.raising;

import static io.reslip.reconciliation.discrepancy.raising.Judgements.DUE;
import static io.reslip.reconciliation.discrepancy.raising.Judgements.absent;
import static io.reslip.reconciliation.discrepancy.raising.Judgements.late;
import static io.reslip.reconciliation.discrepancy.raising.Judgements.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.Ambiguous;
import io.reslip.reconciliation.matching.Finding.AmountDiff;
import io.reslip.reconciliation.matching.Finding.DuplicateRecord;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import io.reslip.reconciliation.matching.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {
  private final UUID sale = new UUID(1, 1);
  private final UUID other = new UUID(1, 2);
  private final Book book = new Book();

  @Test
  void aLegThatIsOnlyExpectedOpensNothing() {
    book.judge(operation(sale).absent(absent(Source.HOST, Verdict.EXPECTED)));

    assertThat(book.all()).isEmpty();
  }

  @Test
  void anOverdueLegOpensAndALostOneSaysByWhichProof() {
    book.judge(operation(sale).absent(absent(Source.HOST, Verdict.OVERDUE)));

    Discrepancy opened = book.only();
    assertThat(opened.kind()).isEqualTo(DiscrepancyKind.MISSING_AT_HOST);
    assertThat(opened.state()).isEqualTo(DiscrepancyState.OPEN);
    assertThat(opened.dueAt()).isEqualTo(DUE);
    assertThat(opened.amountAtRisk()).isEqualTo(1200);
    assertThat(opened.proof()).isNull();

    book.judge(operation(sale).absent(absent(Source.HOST, Verdict.LOST)));

    assertThat(book.only().verdict()).isEqualTo(Verdict.LOST);
    assertThat(book.only().proof().get("uploadId").asText()).isEqualTo("upload-HOST");
    assertThat(book.only().detail()).contains("upload-HOST").contains("lost");
    assertThat(book.events()).containsExactly(DiscrepancyEvent.OPENED, DiscrepancyEvent.MOVED);
  }

  @Test
  void whatCameIsWithdrawnAndWhatGoesAgainIsReopened() {
    book.judge(operation(sale).absent(absent(Source.HOST, Verdict.OVERDUE)));
    book.judge(operation(sale));
    assertThat(book.only().state()).isEqualTo(DiscrepancyState.WITHDRAWN);
    assertThat(book.only().closedAt()).isNotNull();

    book.judge(operation(sale).absent(absent(Source.HOST, Verdict.OVERDUE)));
    assertThat(book.only().state()).isEqualTo(DiscrepancyState.OPEN);
    assertThat(book.only().closedAt()).isNull();
    assertThat(book.events())
        .containsExactly(
            DiscrepancyEvent.OPENED, DiscrepancyEvent.WITHDRAWN, DiscrepancyEvent.REOPENED);
  }

  @Test
  void theSameJudgementAgainChangesNothing() {
    var judged =
        operation(sale)
            .absent(absent(Source.TERMINAL, Verdict.LOST))
            .finding(new DuplicateRecord(Source.SCHEME, "r2", "r1"))
            .finding(new AmountDiff(Source.SCHEME, Map.of(Source.HOST, 5L, Source.SCHEME, 6L)));
    book.judge(judged);
    book.judge(judged);

    assertThat(book.events()).hasSize(3).containsOnly(DiscrepancyEvent.OPENED);
  }

  @Test
  void aChangedOutcomeOrAmountMovesIt() {
    book.judge(operation(sale).absent(absent(Source.TERMINAL, Verdict.OVERDUE)));
    book.judge(
        operation(sale)
            .outcome(Outcome.COMPLETED)
            .amount(1300L)
            .absent(absent(Source.TERMINAL, Verdict.OVERDUE)));

    assertThat(book.only().outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(book.only().amountAtRisk()).isEqualTo(1300);
    assertThat(book.steps().getLast().detail())
        .contains("outcome UNDETERMINED → COMPLETED")
        .contains("amount 1200 → 1300");
  }

  @Test
  void findingsOpenAtOnce() {
    book.judge(
        operation(sale)
            .finding(new DuplicateRecord(Source.SCHEME, "r2", "r1"))
            .finding(new DuplicateRecord(Source.SCHEME, "r3", "r1"))
            .finding(new AmountDiff(null, Map.of(Source.HOST, 1200L, Source.SCHEME, 1250L)))
            .finding(new Ambiguous(Source.TILL, List.of("r9"))));

    assertThat(book.all())
        .extracting(Discrepancy::kind, Discrepancy::source, Discrepancy::recordId)
        .containsExactlyInAnyOrder(
            tuple(DiscrepancyKind.DUPLICATE_RECORD, Source.SCHEME, "r2"),
            tuple(DiscrepancyKind.DUPLICATE_RECORD, Source.SCHEME, "r3"),
            tuple(DiscrepancyKind.AMOUNT_DIFF, null, null),
            tuple(DiscrepancyKind.AMBIGUOUS, Source.TILL, "r9"));
  }

  @Test
  void anAmountDifferenceKeepsItsDiscrepancyWhenTheDeviatingSourceBecomesKnown() {
    book.judge(
        operation(sale)
            .finding(new AmountDiff(null, Map.of(Source.HOST, 1200L, Source.SCHEME, 1250L))));
    book.judge(
        operation(sale)
            .finding(
                new AmountDiff(
                    Source.SCHEME,
                    Map.of(Source.HOST, 1200L, Source.TERMINAL, 1200L, Source.SCHEME, 1250L))));

    assertThat(book.only().source()).isEqualTo(Source.SCHEME);
    assertThat(book.only().amountAtRisk()).isEqualTo(-50);
  }

  @Test
  void aLateSourceIsOneDiscrepancyUntilNothingWaits() {
    book.judge(late(Source.TERMINAL, "T1", 3), late(Source.TERMINAL, "T2", 1));
    assertThat(book.all()).hasSize(2);
    assertThat(book.all()).allMatch(one -> one.verdict() == Verdict.EXPECTED);

    book.judge(late(Source.TERMINAL, "T1", 0), late(Source.HOST, null, 0));

    assertThat(book.live()).extracting(Discrepancy::deviceKey).containsExactly("T2");
    assertThat(book.all()).hasSize(2);
  }

  @Test
  void anOperationThatIsGoneLeadsItsDiscrepancyOver() {
    book.judge(operation(sale).absent(absent(Source.SCHEME, Verdict.OVERDUE)));
    UUID id = book.only().id();

    book.judgeGone(sale, other, operation(other).absent(absent(Source.SCHEME, Verdict.OVERDUE)));

    assertThat(book.only().id()).isEqualTo(id);
    assertThat(book.only().operationId()).isEqualTo(other);
    assertThat(book.only().state()).isEqualTo(DiscrepancyState.OPEN);
    assertThat(book.steps().getLast().event()).isEqualTo(DiscrepancyEvent.MOVED);
  }

  @Test
  void anOperationThatIsGoneIntoOneThatLacksNothingWithdraws() {
    book.judge(operation(sale).absent(absent(Source.SCHEME, Verdict.OVERDUE)));

    book.judgeGone(sale, other);

    assertThat(book.only().state()).isEqualTo(DiscrepancyState.WITHDRAWN);
    assertThat(book.only().operationId()).isEqualTo(other);
  }

  @Test
  void aSurvivorThatIsNotJudgedKeepsWhatItHas() {
    book.judge(operation(sale).absent(absent(Source.SCHEME, Verdict.OVERDUE)));
    book.judge(operation(other).absent(absent(Source.HOST, Verdict.OVERDUE)));

    book.judgeGone(sale, other);

    assertThat(book.live())
        .extracting(Discrepancy::kind)
        .containsExactly(DiscrepancyKind.MISSING_AT_HOST);
  }

  @Test
  void anOperationThatIsGoneTwiceLeadsToTheEnd() {
    UUID last = new UUID(1, 3);
    book.judge(operation(sale).absent(absent(Source.SCHEME, Verdict.OVERDUE)));

    book.take(
        new OperationsJudged(
            DUE,
            List.of(operation(last).absent(absent(Source.SCHEME, Verdict.OVERDUE)).build()),
            List.of(new Gone(sale, other), new Gone(other, last), new Gone(last, last)),
            List.of()));

    assertThat(book.only().operationId()).isEqualTo(last);
    assertThat(book.only().state()).isEqualTo(DiscrepancyState.OPEN);
  }

  @Test
  void twoOfTheSameCauseBecomeOne() {
    book.judge(operation(sale).absent(absent(Source.SCHEME, Verdict.OVERDUE)));
    book.judge(operation(other).absent(absent(Source.SCHEME, Verdict.OVERDUE)));

    book.judgeGone(sale, other, operation(other).absent(absent(Source.SCHEME, Verdict.OVERDUE)));

    assertThat(book.live()).extracting(Discrepancy::operationId).containsExactly(other);
    assertThat(book.all())
        .extracting(Discrepancy::state)
        .containsExactlyInAnyOrder(DiscrepancyState.OPEN, DiscrepancyState.WITHDRAWN);
  }

  @Test
  void aRepairInHandIsNotDisturbedByTheSameJudgement() {
    book.judge(operation(sale).absent(absent(Source.TERMINAL, Verdict.OVERDUE)));
    book.act(DiscrepancyEvent.REPAIR_APPROVED);
    book.judge(operation(sale).absent(absent(Source.TERMINAL, Verdict.LOST)));

    assertThat(book.only().state()).isEqualTo(DiscrepancyState.IN_REPAIR);
    assertThat(book.only().verdict()).isEqualTo(Verdict.LOST);

    book.judge(operation(sale));
    assertThat(book.only().state()).isEqualTo(DiscrepancyState.WITHDRAWN);
  }

  @Test
  void whatWasDismissedStaysDismissed() {
    book.judge(operation(sale).absent(absent(Source.TERMINAL, Verdict.OVERDUE)));
    book.act(DiscrepancyEvent.DISMISSED);
    book.judge(operation(sale));
    book.judge(operation(sale).absent(absent(Source.TERMINAL, Verdict.LOST)));

    assertThat(book.only().state()).isEqualTo(DiscrepancyState.DISMISSED);
    assertThat(book.only().reason()).isEqualTo("by hand");
  }

  @Test
  void whatWasDismissedOverLessMoneyIsReopened() {
    book.judge(
        operation(sale).result("DECLINED").finding(new DuplicateRecord(Source.HOST, "r2", "r1")));
    assertThat(book.only().amountAtRisk()).isZero();
    book.act(DiscrepancyEvent.DISMISSED);

    book.judge(operation(sale).finding(new DuplicateRecord(Source.HOST, "r2", "r1")));

    assertThat(book.only().state()).isEqualTo(DiscrepancyState.OPEN);
    assertThat(book.only().reason()).isNull();
    assertThat(book.only().amountAtRisk()).isEqualTo(-1200);
  }

  @Test
  void theMachineDoesAllOfThis() {
    book.judge(operation(sale).absent(absent(Source.TERMINAL, Verdict.OVERDUE)));
    book.judge(operation(sale));

    assertThat(book.steps()).allMatch(step -> step.actor().equals(Actor.MACHINE));
  }
}
