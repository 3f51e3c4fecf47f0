package io.reslip.suite.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.model.Flaw;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TruthTest {

  @Property(tries = 30)
  void everyFaultIsInTheTruthAndNothingElse(@ForAll long seed) {
    // given
    Day day = new Day(new DayOptions(seed, 5, 40));

    // when
    List<Expected> expected = Truth.of(day).expected();

    // then
    List<Expected> ofPayments =
        expected.stream().filter(one -> one.kind() != Kind.SOURCE_LATE).toList();
    List<Operation> spoilt =
        operations(day).stream().filter(operation -> operation.flaw() != null).toList();
    assertThat(ofPayments).hasSameSizeAs(spoilt);
    for (Operation operation : spoilt) {
      assertThat(ofPayments)
          .filteredOn(one -> operation.rrn().equals(one.rrn()))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.source()).isEqualTo(operation.flaw().at());
            assertThat(one.kind()).isEqualTo(kind(operation.flaw()));
            assertThat(one.amountMinor()).isEqualTo(operation.amountMinor());
          });
    }
    assertThat(expected).filteredOn(one -> one.kind() == Kind.SOURCE_LATE).hasSize(2);
  }

  @Property(tries = 20)
  void whatTheTillSawIsCompletedAndOnlyThatIsRestored(@ForAll long seed) {
    for (Expected one : Truth.of(new Day(new DayOptions(seed, 4, 40))).expected()) {
      if (one.restorable()) {
        assertThat(one.outcome()).isEqualTo("COMPLETED");
        assertThat(one.source()).isIn(Source.TERMINAL, Source.HOST);
        assertThat(one.facts()).containsKeys("type", "amount", "rrn", "batch", "stan");
      } else {
        assertThat(one.facts()).isEmpty();
      }
      if (one.kind() == Kind.MISSING_AT_TILL) {
        assertThat(one.outcome()).isEqualTo("UNDETERMINED");
      }
      if ("M2".equals(one.merchantId())) {
        assertThat(one.outcome()).isNotEqualTo("COMPLETED");
      }
    }
  }

  @Property(tries = 10)
  void someOfWhatIsLostCanBeRestoredAndSomeCannot(@ForAll long seed) {
    Truth truth = Truth.of(new Day(new DayOptions(seed, 2, 10)));
    assertThat(truth.restorable()).hasSize(2);
    assertThat(truth.expected())
        .filteredOn(one -> one.kind() == Kind.MISSING_AT_TERMINAL && !one.restorable())
        .hasSize(1);
  }

  private static Kind kind(Flaw flaw) {
    return switch (flaw) {
      case Flaw.Lost lost -> Kind.missingAt(lost.at());
      case Flaw.WrongAmount wrong -> Kind.AMOUNT_DIFF;
      case Flaw.ToldTwice twice -> Kind.DUPLICATE_RECORD;
    };
  }

  private static List<Operation> operations(Day day) {
    return day.terminals().stream().flatMap(terminal -> day.operations(terminal).stream()).toList();
  }
}
