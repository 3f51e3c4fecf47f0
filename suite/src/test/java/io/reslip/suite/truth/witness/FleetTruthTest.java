package io.reslip.suite.truth.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Terminal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetTruthTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-17T13:00:00+08:00");
  private static final OffsetDateTime END = OffsetDateTime.parse("2026-06-23T00:00:00+08:00");

  @Property(tries = 10)
  void whereNothingGoesWrongNothingIsToBeFound(@ForAll long seed) {
    // given reversals, voids, pairs, tips and all the rest, and no fault
    Fleet fleet = fleet(seed, Map.of());
    // then
    assertThat(expected(fleet, NOON)).isEmpty();
    assertThat(expected(fleet, END)).isEmpty();
    assertThat(late(fleet).cases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POWER_CUT_BEFORE_JOURNAL, MISSING_AT_TERMINAL",
    "POWER_CUT_BEFORE_PRINT, MISSING_AT_TILL",
    "HOST_LINE_LOST, MISSING_AT_HOST",
    "CLEARING_LINE_LOST, MISSING_AT_SCHEME",
    "TILL_LINE_LOST, MISSING_AT_TILL",
    "JOURNAL_AMOUNT_WRONG, AMOUNT_DIFF",
    "TILL_AMOUNT_WRONG, AMOUNT_DIFF",
    "CLEARING_LINE_TWICE, DUPLICATE_RECORD",
    "SWIPED_AGAIN, DOUBLE_CHARGE",
    "REVERSAL_DELETED, REVERSAL_LOST",
    "REVERSAL_REFUSED, REVERSAL_LOST",
    "REVERSAL_OVERWRITTEN, REVERSAL_LOST",
    "REVERSED_YET_CLEARED, REVERSED_BUT_SETTLED",
    "FIRST_CHUNK_ONLY, MISSING_AT_TERMINAL",
    "TOTAL_WRONG, TOTALS_MISMATCH",
    "CLOCK_RESET, CLOCK_DRIFT",
    "CLOCK_DRIFT, CLOCK_DRIFT"
  })
  void eachFaultLeavesWhatIsToBeFoundOfItAndNothingElse(Fault fault, String kind) {
    List<Case> expected = expected(fleet(4, Map.of(fault, 250_000)), END);
    assertThat(expected).isNotEmpty().allMatch(one -> one.kind().equals(kind));
  }

  @Test
  void whatTheTillAloneTellsIsMissingEverywhereElse() {
    List<Case> expected = expected(fleet(4, Map.of(Fault.OFFLINE_PURGED, 250_000)), END);
    assertThat(expected)
        .extracting(Case::kind)
        .containsOnly("MISSING_AT_TERMINAL", "MISSING_AT_HOST", "MISSING_AT_SCHEME");
    assertThat(expected).allMatch(one -> "COMPLETED".equals(one.outcome()));
  }

  @Test
  void whatNobodyTellsOfIsNoError() {
    // given offline sales that are purged, at merchants without a till
    Fleet fleet = fleet(4, Map.of(Fault.OFFLINE_PURGED, 250_000));
    // when
    long nowhere =
        fleet.terminals().stream()
            .filter(terminal -> !terminal.merchant().hasTill())
            .mapToLong(terminal -> new FleetTruth(fleet).of(terminal, END).lostEverywhere())
            .sum();
    // then
    assertThat(nowhere).isPositive();
    assertThat(expected(fleet, END)).allMatch(one -> !one.tellers().isEmpty());
    assertThat(
            fleet.terminals().stream()
                .flatMap(terminal -> new FleetTruth(fleet).of(terminal, END).tolerated().stream())
                .filter(one -> one.kind().equals("SEQUENCE_GAP")))
        .hasSizeGreaterThanOrEqualTo((int) nowhere);
  }

  @Test
  void theVerdictIsOverdueUntilTheWindowCloses() {
    Fleet fleet = fleet(9, Map.of(Fault.HOST_LINE_LOST, 100_000));
    assertThat(expected(fleet, NOON))
        .filteredOn(one -> one.day().equals(Day.DATE.plusDays(1)))
        .isNotEmpty()
        .allMatch(one -> "OVERDUE".equals(one.verdict()));
    assertThat(expected(fleet, END)).isNotEmpty().allMatch(one -> "LOST".equals(one.verdict()));
  }

  @Test
  void nobodyIsAccusedWhoseFileIsLateAndTheFileIsNamed() {
    // given clearing that comes a day late, and lacks lines
    Fleet fleet =
        fleet(9, Map.of(Fault.CLEARING_LATE, 1_000_000, Fault.CLEARING_LINE_LOST, 100_000));
    // then
    assertThat(expected(fleet, NOON)).noneMatch(one -> one.day().equals(Day.DATE.plusDays(1)));
    assertThat(expected(fleet, END)).isNotEmpty();
    assertThat(late(fleet).cases()).hasSize(2).allMatch(one -> one.kind().equals("SOURCE_LATE"));
  }

  @Test
  void aFileThatBreaksOffProvesNothing() {
    Fleet fleet = fleet(9, Map.of(Fault.TILL_SHORT, 1_000_000));
    assertThat(expected(fleet, END)).isEmpty();
    assertThat(late(fleet).cases()).isNotEmpty();
  }

  private static Fleet fleet(long seed, Map<Fault, Integer> faults) {
    return new Fleet(new DayOptions(seed, 16, 60), Day.DATE, 2, Rates.only(faults));
  }

  private static List<Case> expected(Fleet fleet, OffsetDateTime now) {
    List<Case> all = new ArrayList<>();
    for (Terminal terminal : fleet.terminals()) {
      all.addAll(new FleetTruth(fleet).of(terminal, now).expected());
    }
    return all;
  }

  private static Late late(Fleet fleet) {
    Late late = new Late();
    fleet.terminals().forEach(terminal -> new FleetTruth(fleet).late(terminal, late));
    return late;
  }
}
