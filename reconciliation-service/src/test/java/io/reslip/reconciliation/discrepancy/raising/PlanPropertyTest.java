package io.reslip.reconciliation.discrepancy.raising;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.Finding.Ambiguous;
import io.reslip.reconciliation.matching.Finding.AmountDiff;
import io.reslip.reconciliation.matching.Finding.DuplicateRecord;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.LateSource;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Only what was judged last counts. */
class PlanPropertyTest {
  private static final Instant NOW = Instant.parse("2026-06-16T00:00:00Z");

  @Property(tries = 300)
  void whatIsLiveIsWhatTheLastJudgementOfEachSays(
      @ForAll("batches") List<OperationsJudged> batches) {
    Book book = new Book();
    batches.forEach(book::take);

    assertThat(live(book)).isEqualTo(lastWords(batches));
  }

  @Property(tries = 200)
  void replayingTheLastBatchChangesNothing(@ForAll("batches") List<OperationsJudged> batches) {
    Book book = new Book();
    batches.forEach(book::take);
    int steps = book.steps().size();

    book.take(batches.getLast());

    assertThat(book.steps()).hasSize(steps);
  }

  @Property(tries = 200)
  void theOrderWithinABatchChangesNothing(
      @ForAll("batches") List<OperationsJudged> batches, @ForAll long seed) {
    Book book = new Book();
    Book shuffled = new Book();
    for (OperationsJudged batch : batches) {
      book.take(batch);
      shuffled.take(
          new OperationsJudged(
              batch.asOf(),
              shuffled(batch.judged().stream().map(one -> shuffled(one, seed)).toList(), seed),
              batch.gone(),
              shuffled(batch.late(), seed)));
    }

    assertThat(matters(shuffled.all())).isEqualTo(matters(book.all()));
  }

  @Property(tries = 200)
  void oneBatchOrOneForEachOperationIsTheSame(@ForAll("batches") List<OperationsJudged> batches) {
    Book together = new Book();
    Book apart = new Book();
    for (OperationsJudged batch : batches) {
      together.take(batch);
      batch
          .judged()
          .forEach(
              one -> apart.take(new OperationsJudged(NOW, List.of(one), List.of(), List.of())));
      apart.take(new OperationsJudged(NOW, List.of(), List.of(), batch.late()));
    }

    assertThat(matters(apart.all())).isEqualTo(matters(together.all()));
  }

  private static Map<String, Matter> lastWords(List<OperationsJudged> batches) {
    Map<UUID, JudgedOperation> operations = new HashMap<>();
    Map<String, LateSource> late = new HashMap<>();
    for (OperationsJudged batch : batches) {
      batch.judged().forEach(one -> operations.put(one.id(), one));
      batch.late().forEach(one -> late.put(Cause.late(one), one));
    }
    return Stream.concat(
            operations.values().stream().flatMap(one -> Matters.of(one).stream()),
            late.values().stream().flatMap(one -> Matters.of(one).stream()))
        .collect(Collectors.toMap(Matter::cause, matter -> matter));
  }

  private static Map<String, Matter> live(Book book) {
    return matters(book.live());
  }

  private static Map<String, Matter> matters(Collection<Discrepancy> all) {
    return all.stream().collect(Collectors.toMap(Discrepancy::cause, Matter::of));
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  private static JudgedOperation shuffled(JudgedOperation one, long seed) {
    return new JudgedOperation(
        one.id(),
        one.transactionId(),
        one.type(),
        one.result(),
        one.merchantKey(),
        one.deviceKey(),
        one.batch(),
        one.stan(),
        one.rrn(),
        one.amountMinor(),
        one.currency(),
        one.businessDate(),
        one.occurredAt(),
        one.outcome(),
        one.outcomeReason(),
        shuffled(one.absentLegs(), seed),
        shuffled(one.findings(), seed));
  }

  @Provide
  Arbitrary<List<OperationsJudged>> batches() {
    Arbitrary<List<JudgedOperation>> operations =
        operation().list().uniqueElements(JudgedOperation::id).ofMaxSize(4);
    Arbitrary<List<LateSource>> late = lateSource().list().uniqueElements(Cause::late).ofMaxSize(3);
    return Combinators.combine(operations, late)
        .as((judged, sources) -> new OperationsJudged(NOW, judged, List.of(), sources))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Arbitrary<LateSource> lateSource() {
    return Combinators.combine(
            Arbitraries.of(Source.TERMINAL, Source.HOST),
            Arbitraries.of("T1", "T2"),
            Arbitraries.longs().between(0, 3))
        .as((source, device, waiting) ->
            Judgements.late(source, source == Source.HOST ? null : device, waiting));
  }

  private static Arbitrary<JudgedOperation> operation() {
    Arbitrary<Map<Source, Verdict>> absent =
        Arbitraries.maps(
                Arbitraries.of(Source.TERMINAL, Source.HOST, Source.SCHEME, Source.TILL),
                Arbitraries.of(Verdict.EXPECTED, Verdict.OVERDUE, Verdict.LOST))
            .ofMaxSize(4);
    Arbitrary<List<Finding>> findings =
        finding().list().uniqueElements(PlanPropertyTest::sameCause).ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.of(Outcome.class),
            Arbitraries.of("SALE", "REFUND"),
            Arbitraries.of("APPROVED", "DECLINED"),
            Arbitraries.longs().between(1, 3).injectNull(0.2),
            absent,
            findings)
        .as((id, outcome, type, result, amount, legs, found) -> {
          var operation =
              Judgements.operation(new UUID(1, id))
                  .outcome(outcome)
                  .type(type)
                  .result(result)
                  .amount(amount);
          legs.forEach((source, verdict) -> operation.absent(Judgements.absent(source, verdict)));
          found.forEach(operation::finding);
          return operation.build();
        });
  }

  private static Object sameCause(Finding finding) {
    return switch (finding) {
      case DuplicateRecord found -> found.source() + found.recordId();
      case AmountDiff found -> AmountDiff.class;
      case Ambiguous found -> found.source();
      case Finding.ReversalMissing found -> "reversal at " + found.source();
      case Finding.Damaged found -> "damaged " + found.recordId();
      default -> finding.getClass();
    };
  }

  private static Arbitrary<Finding> finding() {
    Arbitrary<Source> source = Arbitraries.of(Source.TERMINAL, Source.SCHEME);
    Arbitrary<Long> amount = Arbitraries.longs().between(1, 9);
    return Arbitraries.oneOf(
        Combinators.combine(source, Arbitraries.of("r2", "r3"))
            .as((from, record) -> new DuplicateRecord(from, record, "r1")),
        Combinators.combine(source.injectNull(0.5), amount, amount)
            .as((from, one, two) ->
                new AmountDiff(from, Map.of(Source.TERMINAL, one, Source.SCHEME, two))),
        source.map(from -> new Ambiguous(from, List.of("r8", "r9"))),
        source
            .injectNull(0.5)
            .map(from -> new Finding.StatusDiff(from, Map.of(Source.HOST, "APPROVED"))),
        Combinators.combine(
                Arbitraries.of(Source.TERMINAL, Source.HOST),
                Arbitraries.of(Verdict.OVERDUE, Verdict.LOST))
            .as((at, verdict) -> new Finding.ReversalMissing(at, Judgements.absent(at, verdict))),
        amount.map(Finding.ReversedButSettled::new),
        source.map(from -> new Finding.MccMismatch(from, "5411", Map.of(from, "5812"))),
        amount.map(fee -> new Finding.FeeDiff(Source.SCHEME, fee, 5)),
        Arbitraries.of("r5", "r6").map(record -> new Finding.KeyReuse(record, "r4")),
        Combinators.combine(source, Arbitraries.of("r7", "r8"))
            .as((from, record) -> new Finding.Damaged(from, record, null)),
        source.map(from -> new Finding.DoubleCharge(from, new UUID(2, 1))));
  }
}
