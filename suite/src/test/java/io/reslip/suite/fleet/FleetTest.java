package io.reslip.suite.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FleetTest {
  private static final int TERMINALS = 12;

  @Test
  void theSameSeedGivesTheSameBytesOnEveryDay() {
    Fleet one = fleet(5, 2, new Rates(Map.of()));
    Fleet other = fleet(5, 2, new Rates(Map.of()));
    for (int day = 0; day < 2; day++) {
      boolean same = Bytes.ofAll(one.days().get(day)).equals(Bytes.ofAll(other.days().get(day)));
      assertThat(same).as("day " + day).isTrue();
    }
    boolean repeats = Bytes.ofAll(one.days().get(0)).equals(Bytes.ofAll(one.days().get(1)));
    assertThat(repeats).as("one day is like the other").isFalse();
  }

  @Property(tries = 15)
  void traceNumbersGoOnFromDayToDayWithoutAGap(@ForAll long seed) {
    // given no terminal whose counters restart
    Fleet fleet = fleet(seed, 3, Rates.only(Map.of()));
    // when
    for (Terminal terminal : fleet.terminals()) {
      List<Integer> stans = new ArrayList<>();
      for (Day day : fleet.days()) {
        day.acts(terminal).stream()
            .filter(act -> !(act instanceof Operation one && one.type() == OperationType.REVERSAL))
            .forEach(act -> stans.add(Integer.parseInt(act.stan())));
      }
      // then
      for (int i = 1; i < stans.size(); i++) {
        assertThat(stans.get(i)).isEqualTo(stans.get(i - 1) % 999_999 + 1);
      }
    }
  }

  @Property(tries = 10)
  void aRestartedTerminalCountsFromOneAgain(@ForAll long seed) {
    Fleet fleet = fleet(seed, 2, Rates.only(Map.of(Fault.COUNTERS_RESTART, 1_000_000)));
    for (Terminal terminal : fleet.terminals()) {
      for (Day day : fleet.days()) {
        Act first = day.acts(terminal).getFirst();
        assertThat(first.stan()).isEqualTo("000001");
        assertThat(first.batch()).isEqualTo("000001");
      }
    }
  }

  @Property(tries = 15)
  void everySourceSaysOfEachPaymentWhatItShould(@ForAll long seed) {
    // given a day on which much goes wrong
    Day day = fleet(seed, 1, Rates.times(30, Map.of())).days().getFirst();
    // when
    SentLines sent = SentLines.of(day);
    // then
    for (Source source : Source.values()) {
      int told = 0;
      for (Operation operation : operations(day)) {
        boolean cut = source == Source.TILL && !day.schedule().isBeforeTheBreak(operation);
        List<Long> amounts = sent.amounts(source, operation);
        assertThat(amounts)
            .as(source + " of a " + operation.type() + " " + operation.fault())
            .hasSize(cut ? 0 : operation.told(source))
            .allMatch(amount -> amount == operation.amountTold(source));
        told += amounts.size();
      }
      assertThat(sent.count(source)).as(source + " tells nothing beside").isEqualTo(told);
    }
  }

  @Property(tries = 10)
  void aSwappedDeviceCountsFromOneAndTheNextDayGoesOnFromThere(@ForAll long seed) {
    // given
    Fleet fleet = fleet(seed, 2, Rates.only(Map.of(Fault.DEVICE_SWAPPED, 1_000_000)));
    for (Terminal terminal : fleet.terminals()) {
      // when
      List<Act> first = fleet.days().getFirst().acts(terminal);
      List<Act> next = fleet.days().getLast().acts(terminal);
      // then the new device signs in first, and everything after it counts on
      Act signIn =
          first.stream()
              .filter(act -> act instanceof Act.SignIn && act.second() >= 10 * 3600)
              .findFirst()
              .orElseThrow();
      assertThat(signIn.stan()).isEqualTo("000001");
      assertThat(signIn.batch()).isEqualTo("000001");
      Act last = first.getLast();
      assertThat(Integer.parseInt(next.getFirst().stan()))
          .isEqualTo(Integer.parseInt(last.stan()) + 1);
      assertThat(Integer.parseInt(next.getFirst().batch()))
          .isEqualTo(Integer.parseInt(last.batch()) + 1);
    }
  }

  @Test
  void aPayoutIsWhatTheSchemesFilesComeTo() {
    // given
    Day day = fleet(3, 1, Rates.times(30, Map.of())).days().getFirst();
    Map<String, Long> cleared = new HashMap<>();
    day.deliveries().stream()
        .filter(one -> one.source() == Source.SCHEME && one.layout().equals("reslip-csv"))
        .forEach(file -> clearedBy(Bytes.lines(file), cleared));
    // when
    List<Merchant> paid = day.merchants().stream().filter(Merchant::paidOut).toList();
    // then
    assertThat(paid).isNotEmpty();
    for (Merchant merchant : paid) {
      assertThat(day.payout(merchant).netMinor())
          .isEqualTo(cleared.getOrDefault(merchant.id(), 0L));
    }
  }

  private static void clearedBy(List<String> lines, Map<String, Long> cleared) {
    List<String> columns = List.of(lines.getFirst().split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      long amount = Long.parseLong(cells[columns.indexOf("amount")]);
      long fee = Long.parseLong(cells[columns.indexOf("fee")]);
      boolean back = cells[columns.indexOf("direction")].equals("CREDIT");
      cleared.merge(
          cells[columns.indexOf("merchantId")], (back ? -amount : amount) - fee, Long::sum);
    }
  }

  @Test
  void everyFaultHappensWhenItsRateIsRaised() {
    for (Fault fault : Fault.values()) {
      Fleet fleet = fleet(3, 2, Rates.only(Map.of(fault, 900_000 / divisor(fault))));
      assertThat(happens(fault, fleet)).as(fault.name()).isTrue();
    }
  }

  @Test
  void noFaultHappensWhenItsRateIsNothing() {
    for (Day day : fleet(3, 2, Rates.only(Map.of())).days()) {
      assertThat(operations(day)).allMatch(one -> one.fault() == null && one.flaw() == null);
      assertThat(day.deliveries()).noneMatch(one -> one.when() == When.LATE);
    }
  }

  @Property(tries = 10)
  void whatSpeaksOfAnotherPaymentNamesItRightly(@ForAll long seed) {
    Day day = fleet(seed, 1, new Rates(Map.of())).days().getFirst();
    for (Terminal terminal : day.terminals()) {
      List<Operation> operations = day.operations(terminal);
      for (Operation one : operations) {
        if (one.original() != null && one.original().stan() != null) {
          Operation original =
              operations.stream()
                  .filter(other -> other.stan().equals(one.original().stan()))
                  .filter(other -> other.type() != OperationType.REVERSAL)
                  .findFirst()
                  .orElseThrow();
          assertThat(original.batch()).isEqualTo(one.original().batch());
          assertThat(original.second()).isLessThan(one.second());
          if (one.type() == OperationType.COMPLETION) {
            assertThat(one.amountMinor() * 100).isLessThanOrEqualTo(original.amountMinor() * 115);
          }
        }
      }
    }
  }

  @Test
  void everyKindOfPaymentHappensAndMerchantsAreOfAllSizes() {
    // given
    Day day =
        new Fleet(new DayOptions(1, 300, 40), Day.DATE, 1, new Rates(Map.of())).days().getFirst();
    // when
    Set<OperationType> types = EnumSet.noneOf(OperationType.class);
    operations(day).forEach(one -> types.add(one.type()));
    Set<Integer> sizes = new HashSet<>();
    day.merchants().forEach(merchant -> sizes.add(day.terminals(merchant).size()));
    // then
    assertThat(types).containsExactlyInAnyOrder(OperationType.values());
    assertThat(sizes).contains(1, 2).anyMatch(size -> size > 4);
    assertThat(operations(day)).anyMatch(one -> one.second() < 6 * 3600);
    assertThat(day.acts(day.terminals().getFirst())).isNotEmpty();
  }

  @Test
  void aFleetOfNoDaysIsRefused() {
    assertThatThrownBy(() -> fleet(1, 0, new Rates(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--days");
  }

  // A day has room for so many scenes only; a till that is late must exist at all.
  private static int divisor(Fault fault) {
    return fault.of() == Fault.Of.PAYMENT ? 3 : 1;
  }

  private static boolean happens(Fault fault, Fleet fleet) {
    return switch (fault.of()) {
      case PAYMENT ->
          fleet.days().stream()
              .flatMap(day -> operations(day).stream())
              .anyMatch(one -> one.fault() == fault);
      case TERMINAL_DAY ->
          fleet.days().stream()
              .anyMatch(
                  day -> day.terminals().stream().anyMatch(one -> day.faults(one).has(fault)));
      case PAYOUT ->
          fleet.days().stream()
              .anyMatch(day ->
                  day.merchants().stream()
                      .filter(Merchant::paidOut)
                      .anyMatch(one -> day.payout(one).fault() == fault));
      case TERMINAL ->
          fleet.terminals().stream().anyMatch(one -> Math.abs(one.clockOffsetSeconds()) >= 60);
      case FILE ->
          fleet.days().stream()
              .anyMatch(day ->
                  day.deliveries().stream().anyMatch(one -> one.when() == When.LATE)
                      || day.merchants().stream().anyMatch(day.schedule()::breaksOff));
    };
  }

  private static Fleet fleet(long seed, int days, Rates rates) {
    return new Fleet(new DayOptions(seed, TERMINALS, 40), Day.DATE, days, rates);
  }

  private static List<Operation> operations(Day day) {
    return day.terminals().stream().flatMap(terminal -> day.operations(terminal).stream()).toList();
  }
}
