package io.reslip.suite.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final List<Expected> expected = Truth.of(new Day(new DayOptions(3, 4, 40))).expected();

  @Property(tries = 10)
  void theTruthInAnyOrderIsExact(@ForAll long order) {
    List<Listed> answer = answer();
    Collections.shuffle(answer, new Random(order));

    Comparison comparison = Comparison.of(expected, answer);

    assertThat(comparison.exact()).as(comparison.wrong().toString()).isTrue();
    assertThat(comparison.scores()).allMatch(score -> score.seeded() == score.found());
    assertThat(comparison.scores()).allMatch(score -> score.seeded() > 0);
  }

  @Test
  void whatIsNotListedIsMissed() {
    List<Listed> answer = answer();
    Listed left = answer.removeFirst();

    Comparison comparison = Comparison.of(expected, answer);

    assertThat(comparison.exact()).isFalse();
    assertThat(comparison.missed()).singleElement().extracting(Expected::rrn).isEqualTo(left.rrn());
    assertThat(comparison.falseAlarms()).isEmpty();
    assertThat(score(comparison, left.kind()).missed()).isEqualTo(1);
  }

  @Test
  void whatIsNotTrueIsAFalseAlarmAlsoWhenItWasWithdrawn() {
    // given
    List<Listed> answer = answer();
    answer.add(listed("x1", "MISSING_AT_HOST", "OPEN", "616600000001"));
    answer.add(listed("x2", "MISSING_AT_HOST", "WITHDRAWN", "616600000002"));
    answer.add(listed("x3", "AMBIGUOUS", "OPEN", "616600000003"));

    // when
    Comparison comparison = Comparison.of(expected, answer);

    // then
    assertThat(comparison.missed()).isEmpty();
    assertThat(comparison.falseAlarms())
        .extracting(Listed::id)
        .containsExactlyInAnyOrder("x1", "x2", "x3");
    assertThat(score(comparison, "MISSING_AT_HOST").falseAlarms()).isEqualTo(2);
  }

  @Test
  void theSameFindingTwiceIsOneTooMany() {
    List<Listed> answer = answer();
    Listed first = answer.getFirst();
    answer.add(with(first, "again", first.state(), first.outcome(), first.source()));

    assertThat(Comparison.of(expected, answer).falseAlarms())
        .singleElement()
        .extracting(Listed::id)
        .isEqualTo("again");
  }

  @Test
  void aWrongOutcomeASourceOrAStateIsNamed() {
    // given
    List<Listed> answer = answer();
    int lost = indexOf(answer, "MISSING_AT_TERMINAL");
    Listed one = answer.get(lost);
    answer.set(lost, with(one, one.id(), one.state(), "NOT_COMPLETED", one.source()));
    int wrongAmount = indexOf(answer, "AMOUNT_DIFF");
    Listed diff = answer.get(wrongAmount);
    answer.set(wrongAmount, with(diff, diff.id(), diff.state(), diff.outcome(), null));
    int atTill = indexOf(answer, "MISSING_AT_TILL");
    Listed gone = answer.get(atTill);
    answer.set(atTill, with(gone, gone.id(), "WITHDRAWN", gone.outcome(), gone.source()));

    // when
    Comparison comparison = Comparison.of(expected, answer);

    // then
    assertThat(comparison.missed()).isEmpty();
    assertThat(comparison.falseAlarms()).isEmpty();
    assertThat(comparison.wrong())
        .hasSize(3)
        .anyMatch(text -> text.contains("outcome NOT_COMPLETED in place of"))
        .anyMatch(text -> text.contains("source absent in place of"))
        .anyMatch(text -> text.contains("state WITHDRAWN"));
    assertThat(comparison.exact()).isFalse();
  }

  private List<Listed> answer() {
    List<Listed> answer = new ArrayList<>();
    for (Expected one : expected) {
      answer.add(
          new Listed(
              "d" + answer.size(),
              one.kind().name(),
              one.source().name(),
              one.type(),
              one.kind() == Kind.SOURCE_LATE ? "WITHDRAWN" : "OPEN",
              one.verdict(),
              one.outcome(),
              one.merchantId(),
              one.terminalId(),
              one.batch(),
              one.stan(),
              one.rrn(),
              one.amountMinor()));
    }
    return answer;
  }

  private static int indexOf(List<Listed> answer, String kind) {
    return answer.stream().map(Listed::kind).toList().indexOf(kind);
  }

  private static Score score(Comparison comparison, String kind) {
    return comparison.scores().stream()
        .filter(score -> score.kind().name().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static Listed listed(String id, String kind, String state, String rrn) {
    return new Listed(
        id,
        kind,
        "HOST",
        "SALE",
        state,
        "LOST",
        "UNDETERMINED",
        "M1",
        "10000001",
        null,
        null,
        rrn,
        100L);
  }

  private static Listed with(Listed one, String id, String state, String outcome, String source) {
    return new Listed(
        id,
        one.kind(),
        source,
        one.type(),
        state,
        one.verdict(),
        outcome,
        one.merchantId(),
        one.terminalId(),
        one.batch(),
        one.stan(),
        one.rrn(),
        one.amount());
  }
}
