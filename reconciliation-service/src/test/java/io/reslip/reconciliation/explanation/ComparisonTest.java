package io.reslip.reconciliation.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Map<String, String> PAYMENT =
      Map.of(
          "deviceKey", "T1",
          "rrn", "616612345678",
          "batch", "000001",
          "stan", "000123",
          "amount", "12850",
          "currency", "CNY",
          "occurredAt", "2026-06-15T10:00:00+08:00");

  @Test
  void leadingZerosAndAMinuteMakeNoDifference() {
    Comparison comparison =
        Comparison.of(
            new Told(PAYMENT), but(Map.of("stan", "123", "occurredAt", "2026-06-15T02:00:59Z")));

    assertThat(comparison.that(Agreement.SAME)).hasSize(PAYMENT.size());
  }

  @Test
  void aDigitThatIsWrongInAKeyIsNearAndWithTheSameAmountNearlyMet() {
    Comparison comparison = Comparison.of(new Told(PAYMENT), but(Map.of("rrn", "616612345679")));

    assertThat(comparison.that(Agreement.NEAR)).extracting(ComparedField::name).contains("rrn");
    assertThat(comparison.nearlyMet()).isTrue();
  }

  @Test
  void anotherTerminalWithoutACommonKeyIsNoNearMiss() {
    Comparison comparison =
        Comparison.of(
            new Told(PAYMENT), but(Map.of("deviceKey", "T2", "rrn", "999999999999", "stan", "77")));

    assertThat(comparison.nearlyMet()).isFalse();
  }

  @Test
  void anotherPaymentOfTheSameTerminalIsNoNearMiss() {
    Comparison comparison =
        Comparison.of(
            new Told(PAYMENT), but(Map.of("rrn", "616699999999", "stan", "124", "amount", "900")));

    assertThat(comparison.nearlyMet()).isFalse();
  }

  @Property
  void whatOneSideDoesNotTellSpeaksNeitherForNorAgainst(@ForAll int which) {
    // given
    String name = Told.NAMES.get(Math.floorMod(which, Told.NAMES.size()));
    Map<String, String> less = new HashMap<>(PAYMENT);
    less.remove(name);
    // when
    Comparison comparison = Comparison.of(new Told(PAYMENT), new Told(less));
    // then
    assertThat(comparison.that(Agreement.DIFFERENT)).isEmpty();
    assertThat(comparison.fields())
        .filteredOn(field -> field.name().equals(name))
        .allMatch(field -> field.agreement() == Agreement.UNKNOWN);
  }

  private static Told but(Map<String, String> changes) {
    Map<String, String> changed = new HashMap<>(PAYMENT);
    changed.putAll(changes);
    return new Told(changed);
  }
}
