package io.reslip.suite.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.truth.witness.Case;
import io.reslip.suite.truth.witness.FleetTruth;
import io.reslip.suite.truth.witness.Verdicts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TerminalComparisonTest {
  private static final OffsetDateTime END = OffsetDateTime.parse("2026-07-01T00:00:00+08:00");
  private static final Set<String> RAISED = Set.of("MISSING_AT_HOST", "AMOUNT_DIFF");

  private final Fleet fleet =
      new Fleet(
          new DayOptions(6, 8, 80),
          Day.DATE,
          1,
          Rates.only(Map.of(Fault.HOST_LINE_LOST, 100_000, Fault.REVERSAL_DELETED, 50_000)));
  private final List<String> asked = new ArrayList<>();
  private final Tally tally =
      new Tally(
          RAISED,
          one -> {
            asked.add(one.kind());
            return List.of("TERMINAL record-1");
          });

  @Test
  void whatIsToldRightlyIsFoundAndKindsThatNobodyRaisesAreCountedApart() {
    // when
    int cases = compareAll(List.of());
    // then
    KindScore score = only(tally);
    assertThat(score.cases).isEqualTo(cases);
    assertThat(score.found).isEqualTo(cases);
    assertThat(score.missed + score.falseAlarms + score.premature + score.wrong).isZero();
    assertThat(tally.verdicts().of("LOST", "LOST")).isEqualTo(cases);
    assertThat(tally.notRaised()).containsOnlyKeys("REVERSAL_LOST");
  }

  @Test
  void whatIsNotToldIsMissedAndItsRecordsAreNamed() {
    // given
    Terminal terminal = terminalWithCases();
    Verdicts truth = new FleetTruth(fleet).of(terminal, END);
    List<Told> told = told(truth);
    told.removeFirst();
    // when
    TerminalComparison.compare(truth, told, tally);
    // then
    assertThat(only(tally).missed).isOne();
    assertThat(tally.kinds().of("MISSING_AT_HOST", "nothing")).isOne();
    assertThat(tally.examples())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.what()).isEqualTo("missed");
          assertThat(one.records()).containsExactly("TERMINAL record-1");
        });
    assertThat(asked).containsExactly("MISSING_AT_HOST");
  }

  @Test
  void whatIsToldAndNotSoIsAFalseAlarmEvenTwice() {
    // given
    Terminal terminal = terminalWithCases();
    Verdicts truth = new FleetTruth(fleet).of(terminal, END);
    List<Told> told = told(truth);
    told.add(changed(told.getFirst(), "again", "OPEN", "COMPLETED"));
    // when
    TerminalComparison.compare(truth, told, tally);
    // then
    assertThat(only(tally).falseAlarms).isOne();
  }

  @Test
  void whatWasWithdrawnIsNoFindingAndWithoutCauseIsPremature() {
    // given
    Terminal terminal = terminalWithCases();
    Verdicts truth = new FleetTruth(fleet).of(terminal, END);
    List<Told> told = told(truth);
    told.set(0, changed(told.getFirst(), "d0", "WITHDRAWN", "COMPLETED"));
    // when
    TerminalComparison.compare(truth, told, tally);
    // then
    assertThat(only(tally).missed).isOne();
    assertThat(only(tally).premature).isOne();
  }

  @Test
  void aWrongAmountOrOutcomeIsTold() {
    // given
    Terminal terminal = terminalWithCases();
    Verdicts truth = new FleetTruth(fleet).of(terminal, END);
    List<Told> told = told(truth);
    told.set(0, changed(told.getFirst(), "d0", "OPEN", "NOT_COMPLETED"));
    // when
    TerminalComparison.compare(truth, told, tally);
    // then
    assertThat(only(tally).wrong).isOne();
    assertThat(tally.outcomes().of("COMPLETED", "NOT_COMPLETED")).isOne();
  }

  @Test
  void notToKnowTheOutcomeIsAllowed() {
    // given
    Terminal terminal = terminalWithCases();
    Verdicts truth = new FleetTruth(fleet).of(terminal, END);
    List<Told> told = told(truth);
    told.set(0, changed(told.getFirst(), "d0", "OPEN", "UNDETERMINED"));
    // when
    TerminalComparison.compare(truth, told, tally);
    // then
    assertThat(only(tally).wrong).isZero();
    assertThat(tally.outcomes().of("COMPLETED", "UNDETERMINED")).isOne();
  }

  private int compareAll(List<Told> more) {
    int cases = 0;
    for (Terminal terminal : fleet.terminals()) {
      Verdicts truth = new FleetTruth(fleet).of(terminal, END);
      List<Told> told = told(truth);
      cases += told.size();
      told.addAll(more);
      TerminalComparison.compare(truth, told, tally);
    }
    return cases;
  }

  private Terminal terminalWithCases() {
    return fleet.terminals().stream()
        .filter(one -> !told(new FleetTruth(fleet).of(one, END)).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static List<Told> told(Verdicts truth) {
    List<Told> told = new ArrayList<>();
    for (Case one : truth.expected()) {
      if (RAISED.contains(one.kind())) {
        told.add(
            new Told(
                "d" + told.size(),
                one.kind(),
                String.valueOf(one.source()),
                one.type(),
                "OPEN",
                one.verdict(),
                one.outcome(),
                one.day(),
                one.merchantId(),
                one.terminalId(),
                one.batch(),
                one.stan(),
                one.rrn(),
                one.amountMinor(),
                List.of()));
      }
    }
    return told;
  }

  private static Told changed(Told one, String id, String state, String outcome) {
    return new Told(
        id,
        one.kind(),
        one.source(),
        one.type(),
        state,
        one.verdict(),
        outcome,
        one.businessDate(),
        one.merchantId(),
        one.terminalId(),
        one.batch(),
        one.stan(),
        one.rrn(),
        one.amount(),
        one.records());
  }

  private static KindScore only(Tally tally) {
    assertThat(tally.scores()).hasSize(1);
    return tally.scores().iterator().next();
  }
}
