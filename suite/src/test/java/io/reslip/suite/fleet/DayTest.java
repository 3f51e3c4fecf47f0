package io.reslip.suite.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.model.Flaw;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {
  private static final DayOptions SMALL = new DayOptions(42, 4, 40);

  @Test
  void theSameSeedGivesTheSameBytesOnAnyMachine() {
    // given
    Map<String, String> here = Bytes.ofAll(new Day(SMALL));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));

      // when
      Map<String, String> elsewhere = Bytes.ofAll(new Day(SMALL));

      // then
      assertThat(elsewhere.equals(here)).isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherSeedGivesAnotherDay() {
    Map<String, String> one = Bytes.ofAll(new Day(SMALL));
    Map<String, String> other = Bytes.ofAll(new Day(new DayOptions(43, 4, 40)));
    assertThat(one.entrySet().stream().anyMatch(other.entrySet()::contains)).isFalse();
  }

  @Property(tries = 25)
  void noTwoPaymentsShareAKey(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int terminals) {
    // given
    Day day = new Day(new DayOptions(seed, terminals, 60));

    // when
    List<String> keys = new ArrayList<>();
    for (Operation operation : operations(day)) {
      keys.add("rrn " + operation.rrn());
      keys.add("invoice " + operation.terminal().storeId() + " " + operation.invoiceNo());
      if (operation.original() != null && operation.original().stan() == null) {
        keys.add("rrn " + operation.original().rrn());
      }
    }
    for (Terminal terminal : day.terminals()) {
      day.acts(terminal)
          .forEach(act -> keys.add(terminal.id() + " " + act.batch() + " " + act.stan()));
    }

    // then
    Set<String> seen = new HashSet<>();
    assertThat(keys).allMatch(seen::add);
  }

  @Property(tries = 25)
  void everySourceSaysOfEachPaymentWhatItShould(@ForAll long seed) {
    // given
    Day day = new Day(new DayOptions(seed, 3, 40));

    // when
    SentLines sent = SentLines.of(day);

    // then
    for (Source source : Source.values()) {
      int told = 0;
      for (Operation operation : operations(day)) {
        List<Long> amounts = sent.amounts(source, operation);
        assertThat(amounts)
            .hasSize(operation.told(source))
            .allMatch(amount -> amount == operation.amountTold(source));
        told += amounts.size();
      }
      assertThat(sent.count(source)).as("nothing beside").isEqualTo(told);
    }
  }

  @Property(tries = 60)
  void theSmallestDayHoldsEveryFaultAndEveryKindOfPayment(@ForAll long seed) {
    // given
    Day day =
        new Day(new DayOptions(seed, DayOptions.FEWEST_TERMINALS, DayOptions.FEWEST_PAYMENTS));

    // when
    List<Operation> operations = operations(day);
    Set<String> faults =
        operations.stream()
            .filter(operation -> operation.flaw() != null)
            .map(operation -> name(operation) + tillOf(operation))
            .collect(Collectors.toSet());

    // then
    assertThat(faults)
        .contains(
            "lost at TERMINAL with till",
            "lost at TERMINAL without till",
            "lost at HOST with till",
            "lost at HOST without till",
            "lost at SCHEME with till",
            "lost at SCHEME without till",
            "lost at TILL with till",
            "wrong at TILL with till");
    assertThat(faults).anyMatch(fault -> fault.startsWith("wrong at TERMINAL"));
    assertThat(faults).anyMatch(fault -> fault.startsWith("wrong at HOST"));
    assertThat(faults).anyMatch(fault -> fault.startsWith("wrong at SCHEME"));
    assertThat(faults).anyMatch(fault -> fault.startsWith("twice at SCHEME"));
    assertThat(operations).anyMatch(operation -> !operation.approved());
    assertThat(operations).anyMatch(Operation::voided);
    for (OperationType type :
        List.of(OperationType.SALE, OperationType.VOID, OperationType.REFUND)) {
      assertThat(operations).anyMatch(operation -> operation.type() == type);
    }
    assertThat(day.deliveries().stream().filter(Delivery::twice)).hasSize(1);
    assertThat(late(day, Source.TILL)).hasSize(1);
    assertThat(late(day, Source.TERMINAL)).hasSize(1);
  }

  @Property(tries = 20)
  void anHonestPairHasNoFaultAndItsOwnNumbers(@ForAll long seed) {
    List<Operation> sales =
        operations(new Day(new DayOptions(seed, 4, 50))).stream()
            .filter(operation -> operation.type() == OperationType.SALE)
            .toList();
    List<Operation> twins =
        sales.stream()
            .filter(one ->
                sales.stream().anyMatch(other -> other != one && other.card().equals(one.card())))
            .toList();

    assertThat(twins).hasSizeGreaterThanOrEqualTo(4);
    assertThat(twins).allMatch(twin -> twin.flaw() == null && twin.approved());
    assertThat(twins.stream().map(Operation::rrn).distinct()).hasSameSizeAs(twins);
  }

  @Property(tries = 40)
  void whileAJournalIsLateSomebodyElseSpeaksOfEachPayment(@ForAll long seed) {
    // given
    Day day = new Day(new DayOptions(seed, 2, 120));
    String late = late(day, Source.TERMINAL).getFirst().terminalId();

    // then
    assertThat(operations(day))
        .filteredOn(operation -> operation.terminal().id().equals(late))
        .allMatch(operation ->
            operation.told(Source.HOST) > 0
                || operation.told(Source.SCHEME) > 0
                || operation.told(Source.TILL) > 0);
  }

  @Test
  void faultsGrowWithTheDay() {
    long few = faults(new Day(new DayOptions(1, 4, 50)));
    long many = faults(new Day(new DayOptions(1, 40, 500)));
    assertThat(few).isEqualTo(12);
    assertThat(many).isGreaterThan(10 * few);
  }

  @Test
  void traceNumbersWrapAndSomeTerminalsSettleTwice() {
    // given
    Day day = new Day(SMALL);

    // then
    Terminal wrapping = day.terminals().get(2);
    assertThat(day.acts(wrapping)).anyMatch(act -> act.stan().equals("999999"));
    assertThat(day.acts(wrapping)).anyMatch(act -> act.stan().equals("000001"));
    Terminal twice = day.terminals().get(3);
    assertThat(day.acts(twice).stream().map(act -> act.batch()).distinct()).hasSize(2);
    assertThat(day.deliveries())
        .filteredOn(delivery -> delivery.when() == When.AFTERNOON)
        .hasSize(1)
        .allMatch(delivery -> !delivery.complete());
  }

  @Test
  void theFirstMerchantHasATillAndTheSecondNot() {
    List<Merchant> merchants = new Day(SMALL).merchants();
    assertThat(merchants.get(0).id()).isEqualTo("M1");
    assertThat(merchants.get(0).hasTill()).isTrue();
    assertThat(merchants.get(1).id()).isEqualTo("M2");
    assertThat(merchants.get(1).hasTill()).isFalse();
  }

  @Test
  void aLargeDayIsWrittenWithoutHoldingIt() throws IOException {
    // given
    Day day = new Day(new DayOptions(5, 400, 250));

    // when
    long records = 0;
    for (Delivery delivery : day.deliveries()) {
      records += delivery.content().writeTo(OutputStream.nullOutputStream());
    }

    // then
    assertThat(records).isGreaterThan(300_000);
  }

  @ParameterizedTest
  @CsvSource({"1,50", "10000,50", "10,9", "10,10001"})
  void aSizeThatCannotBePlayedIsRefusedWithItsLimits(int terminals, int payments) {
    assertThatThrownBy(() -> new DayOptions(1, terminals, payments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must lie between");
  }

  private static List<Delivery> late(Day day, Source source) {
    return day.deliveries().stream()
        .filter(Delivery::complete)
        .filter(delivery -> delivery.source() == source && delivery.when() == When.LATE)
        .toList();
  }

  private static String name(Operation operation) {
    return switch (operation.flaw()) {
      case Flaw.Lost lost -> "lost at " + lost.at();
      case Flaw.WrongAmount wrong -> "wrong at " + wrong.at();
      case Flaw.ToldTwice twice -> "twice at " + twice.at();
    };
  }

  private static String tillOf(Operation operation) {
    return operation.terminal().merchant().hasTill() ? " with till" : " without till";
  }

  private static long faults(Day day) {
    return operations(day).stream().filter(operation -> operation.flaw() != null).count();
  }

  private static List<Operation> operations(Day day) {
    return day.terminals().stream().flatMap(terminal -> day.operations(terminal).stream()).toList();
  }
}
