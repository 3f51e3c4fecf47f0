package io.reslip.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import io.reslip.reconciliation.testing.Complete;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import io.reslip.reconciliation.testing.TwoPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a business date of its own, so that claims of one do not touch another. */
@QuarkusTest
class JudgingTest {
  private static final AtomicInteger DAYS = new AtomicInteger();

  @Inject Heard heard;
  @Inject Jdbi jdbi;
  private final LocalDate day = LocalDate.of(2027, 1, 1).plusDays(10L * DAYS.getAndIncrement());

  /** What observers are told. */
  @ApplicationScoped
  static class Heard {
    private final Queue<OperationsJudged> events = new ConcurrentLinkedQueue<>();
    private final Queue<String> repairs = new ConcurrentLinkedQueue<>();

    void hear(@Observes OperationsJudged event) {
      events.add(event);
    }

    void hear(@Observes RepairsSeen event) {
      repairs.addAll(event.repairIds());
    }

    List<String> repairs() {
      return List.copyOf(repairs);
    }

    /** Of each operation the latest that was told. */
    Optional<JudgedOperation> latest(String rrn) {
      return events.stream()
          .flatMap(event -> event.judged().stream())
          .filter(operation -> rrn.equals(operation.rrn()))
          .reduce((earlier, later) -> later);
    }

    Optional<LateSource> late(Source source, LocalDate day, String merchant, String device) {
      return events.stream()
          .flatMap(event -> event.late().stream())
          .filter(late ->
              late.source() == source
                  && late.businessDate().equals(day)
                  && Objects.equals(late.merchantKey(), merchant)
                  && Objects.equals(late.deviceKey(), device))
          .reduce((earlier, later) -> later);
    }

    List<Gone> gone() {
      List<Gone> gone = new ArrayList<>();
      events.forEach(event -> gone.addAll(event.gone()));
      return gone;
    }
  }

  @BeforeEach
  void onTheDayItself() {
    at(0, "12:00");
  }

  @Test
  void anAbsentRecordIsExpectedUntilItIsDueAndOverdueAfterwards() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.host()), on(payment.scheme()));
    Feed.tell(Complete.of("TERMINAL", day.toString()));
    Feed.settle();
    assertThat(heard.latest(payment.rrn())).isEmpty();

    at(1, "01:59");
    Feed.settle();
    assertThat(heard.latest(payment.rrn())).isEmpty();

    at(1, "02:00");
    Feed.settle();
    AbsentLeg leg = absent(payment, Source.TERMINAL);
    assertThat(leg.verdict()).isEqualTo(Verdict.OVERDUE);
    assertThat(leg.dueAt()).isEqualTo(time(1, "02:00"));
    assertThat(leg.proof()).isNotNull();
  }

  @Test
  void itIsLostOnceTheWindowHasClosedAndTheUploadProvesIt() {
    ToldPayment payment = payment();
    Complete claim = Complete.of("HOST", day.toString());
    Feed.tell(on(payment.terminal()), on(payment.scheme()));
    Feed.tell(claim);
    at(1, "23:59");
    Feed.settle();
    assertThat(absent(payment, Source.HOST).verdict()).isEqualTo(Verdict.OVERDUE);

    at(2, "00:00");
    Feed.settle();

    AbsentLeg leg = absent(payment, Source.HOST);
    assertThat(leg.verdict()).isEqualTo(Verdict.LOST);
    assertThat(leg.proof().uploadId()).isEqualTo(claim.uploadId());
  }

  @Test
  void aClockThatIsSetBackTakesTheVerdictBack() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.terminal()), on(payment.scheme()));
    Feed.tell(Complete.of("HOST", day.toString()));
    at(3, "00:00");
    Feed.settle();
    assertThat(absent(payment, Source.HOST).verdict()).isEqualTo(Verdict.LOST);

    at(0, "23:00");
    Feed.settle();

    assertThat(absent(payment, Source.HOST).verdict()).isEqualTo(Verdict.EXPECTED);
  }

  @Test
  void aSourceThatIsNotCompleteIsLateAndNobodyIsAccused() {
    ToldPayment payment = payment();
    ToldPayment other = payment();
    Feed.tell(on(payment.terminal()), on(other.terminal()));
    at(1, "12:00");
    Feed.settle();

    assertThat(heard.latest(payment.rrn())).isEmpty();
    LateSource late = heard.late(Source.HOST, day, null, null).orElseThrow();
    assertThat(late.operations()).isEqualTo(2);
    assertThat(late.amountMinor()).isEqualTo(2 * payment.amount());
    assertThat(late.currency()).isEqualTo("CNY");
    assertThat(late.dueAt()).isEqualTo(time(1, "01:00"));
    assertThat(heard.late(Source.SCHEME, day, null, null).orElseThrow().operations()).isEqualTo(2);
  }

  @Test
  void whenTheLateSourceIsCompleteWhatItDoesNotHoldIsOverdueAndNothingWaitsForIt() {
    ToldPayment payment = payment();
    ToldPayment held = payment();
    Feed.tell(on(payment.terminal()), on(held.terminal()));
    at(1, "12:00");
    Feed.settle();

    Feed.tell(on(held.host()));
    Feed.settle();
    assertThat(heard.late(Source.HOST, day, null, null).orElseThrow().operations()).isEqualTo(1);
    Feed.tell(Complete.of("HOST", day.toString()));
    Feed.settle();

    assertThat(heard.late(Source.HOST, day, null, null).orElseThrow().operations()).isZero();
    assertThat(absent(payment, Source.HOST).verdict()).isEqualTo(Verdict.OVERDUE);
    assertThat(heard.latest(held.rrn())).isEmpty();
    countsAgreeWithTheOperations();
  }

  @Test
  void whileTheSwitchIsLateWhatOnlyItWouldJoinAccusesNobody() {
    // given a payment that the terminal tells by batch and STAN, and the scheme by its reference
    ToldPayment payment = payment();
    Feed.tell(on(payment.terminal()).with("rrn", null), on(payment.scheme()));
    Feed.tell(Complete.of("TERMINAL", day.toString()), Complete.of("SCHEME", day.toString()));
    // when both are due and complete, and the switch is late
    at(1, "13:00");
    Feed.settle();
    // then
    assertThat(heard.latest(payment.rrn())).isEmpty();
    assertThat(accusedOf(payment)).isZero();

    // when the switch turns out to be complete without it
    Feed.tell(Complete.of("HOST", day.toString()));
    Feed.settle();
    // then
    assertThat(absent(payment, Source.TERMINAL).verdict()).isEqualTo(Verdict.OVERDUE);
    assertThat(accusedOf(payment)).isEqualTo(2);
    countsAgreeWithTheOperations();
  }

  @Test
  void aTerminalIsLateByItselfAndCompleteByItself() {
    ToldPayment one = payment();
    ToldPayment other = payment();
    Feed.tell(
        on(one.host()),
        on(other.host()),
        Complete.ofDevice("TERMINAL", day.toString(), one.device()));
    at(1, "03:00");
    Feed.settle();

    assertThat(absent(one, Source.TERMINAL).verdict()).isEqualTo(Verdict.OVERDUE);
    assertThat(heard.latest(other.rrn())).isEmpty();
    assertThat(heard.late(Source.TERMINAL, day, null, other.device()).orElseThrow().operations())
        .isEqualTo(1);
    assertThat(heard.late(Source.TERMINAL, day, null, one.device())).isEmpty();
  }

  @Test
  void aRecordThatComesAfterAllTakesTheAccusationBack() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.terminal()), on(payment.scheme()));
    Feed.tell(Complete.of("HOST", day.toString()));
    at(3, "00:00");
    Feed.settle();
    assertThat(absent(payment, Source.HOST).verdict()).isEqualTo(Verdict.LOST);

    Feed.tell(on(payment.host()));
    Feed.settle();

    assertThat(heard.latest(payment.rrn()).orElseThrow().absentLegs()).isEmpty();
  }

  @Test
  void aTillIsOwedWhereTheContractSaysSoAlsoOfWhatWasBefore() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.terminal()), on(payment.host()), on(payment.scheme()));
    Feed.tell(Complete.ofMerchant("TILL", day.toString(), payment.merchant()));
    at(1, "03:00");
    Feed.settle();
    assertThat(heard.latest(payment.rrn())).isEmpty();

    TwoPeople.agree(payment.merchant(), "TERMINAL", "HOST", "SCHEME", "TILL");
    Feed.settle();
    assertThat(absent(payment, Source.TILL).verdict()).isEqualTo(Verdict.OVERDUE);

    TwoPeople.agree(payment.merchant(), "TERMINAL", "HOST", "SCHEME");
    Feed.settle();
    assertThat(heard.latest(payment.rrn()).orElseThrow().absentLegs()).isEmpty();
  }

  @Test
  void theTillThatIsLateIsOneMerchants() {
    ToldPayment payment = payment();
    TwoPeople.agree(payment.merchant(), "TERMINAL", "HOST", "SCHEME", "TILL");
    Feed.tell(on(payment.terminal()), on(payment.host()), on(payment.scheme()));
    at(1, "04:00");
    Feed.settle();

    assertThat(heard.late(Source.TILL, day, payment.merchant(), null).orElseThrow().operations())
        .isEqualTo(1);
  }

  @Test
  void aDisagreementIsToldAtOnceAndTakenBackWhenTheRecordIsRevised() {
    ToldPayment payment = payment();
    ToldRecord wrong = on(payment.scheme()).with("amount", 1);
    Feed.tell(on(payment.terminal()), on(payment.host()), wrong);
    Feed.settle();
    assertThat(heard.latest(payment.rrn()).orElseThrow().findings())
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.AmountDiff.class,
            diff -> assertThat(diff.deviating()).isEqualTo(Source.SCHEME));

    Feed.tell(on(payment.scheme()).revised(2));
    Feed.settle();

    assertThat(heard.latest(payment.rrn()).orElseThrow().findings()).isEmpty();
  }

  @Test
  void theOutcomeTurnsWithTheTill() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.terminal()), on(payment.scheme()));
    Feed.tell(Complete.of("HOST", day.toString()));
    at(1, "01:00");
    Feed.settle();
    assertThat(heard.latest(payment.rrn()).orElseThrow().outcome()).isEqualTo(Outcome.UNDETERMINED);

    Feed.tell(on(payment.till()));
    Feed.settle();

    assertThat(heard.latest(payment.rrn()).orElseThrow().outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void operationsThatTurnOutToBeOneAreToldToBeGone() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.terminal()).with("rrn", null));
    Feed.settle();
    Feed.tell(on(payment.scheme()));
    Feed.settle();
    int before = heard.gone().size();

    Feed.tell(on(payment.host()));
    Feed.settle();

    assertThat(heard.gone()).hasSize(before + 1);
  }

  @Test
  void aRestoredRecordIsSeenAndIsNoLeg() {
    ToldPayment payment = payment();
    String repair = UUID.randomUUID().toString();
    Feed.tell(on(payment.terminal()), on(payment.scheme()));
    Feed.tell(Complete.of("HOST", day.toString()));
    at(3, "00:00");
    Feed.tell(
        on(ToldRecord.of("REPAIR", repair))
            .with("deviceKey", payment.device())
            .with("rrn", payment.rrn())
            .with("repairId", repair)
            .with("restores", "HOST"));
    Feed.settle();

    assertThat(heard.repairs()).contains(repair);
    assertThat(absent(payment, Source.HOST).verdict()).isEqualTo(Verdict.LOST);
  }

  private int accusedOf(ToldPayment payment) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT count(*) FROM operation WHERE device_key = ? AND overdue <> 0")
            .bind(0, payment.device())
            .mapTo(Integer.class)
            .one());
  }

  private void countsAgreeWithTheOperations() {
    for (Source source : List.of(Source.TERMINAL, Source.HOST, Source.SCHEME, Source.TILL)) {
      long counted =
          jdbi.withHandle(sql ->
              sql.createQuery(
                      "SELECT coalesce(sum(operations), 0) FROM late_source WHERE source = :source")
                  .bind("source", source.name())
                  .mapTo(Long.class)
                  .one());
      long there =
          jdbi.withHandle(sql ->
              sql.createQuery("SELECT count(*) FROM operation WHERE (late & :bit) <> 0")
                  .bind("bit", source.bit())
                  .mapTo(Long.class)
                  .one());
      assertThat(counted).isEqualTo(there);
    }
  }

  private AbsentLeg absent(ToldPayment payment, Source source) {
    return heard.latest(payment.rrn()).orElseThrow().absentLegs().stream()
        .filter(leg -> leg.source() == source)
        .findFirst()
        .orElseThrow();
  }

  private ToldRecord on(ToldRecord record) {
    return record.on(day.toString());
  }

  private void at(int days, String time) {
    Feed.clock(day.plusDays(days) + "T" + time + ":00+08:00");
  }

  private Instant time(int days, String time) {
    return OffsetDateTime.parse(day.plusDays(days) + "T" + time + ":00+08:00").toInstant();
  }

  private static ToldPayment payment() {
    return ToldPayment.of(UUID.randomUUID().toString().substring(0, 13));
  }
}
