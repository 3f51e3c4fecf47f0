package io.reslip.reconciliation.matching.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.matching.kinds.DoubleCharge.Swipe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DoubleChargeTest {
  private static final Instant NOON = Instant.parse("2026-06-15T04:00:00Z");
  private static final Swipe LOST = swipe(1, "T1", 10_000, NOON, "k:a", false);

  @Test
  void thePaymentThatTheShopKnowsIsTheSecondOfTheOneThatItDoesNot() {
    Swipe second = swipe(2, "T1", 10_000, NOON.plusSeconds(90), "k:a", true);

    assertThat(DoubleCharge.again(LOST, List.of(LOST, second))).contains(second);
  }

  @Test
  void twoPaymentsThatTheShopKnowsAreHonest() {
    Swipe first = swipe(1, "T1", 10_000, NOON, "k:a", true);
    Swipe second = swipe(2, "T1", 10_000, NOON.plusSeconds(90), "k:a", true);

    assertThat(DoubleCharge.again(first, List.of(first, second))).isEmpty();
    assertThat(DoubleCharge.again(second, List.of(first, second))).isEmpty();
  }

  @Test
  void ofTwoThatTheShopDoesNotKnowNeitherIsTheOthersSecond() {
    Swipe other = swipe(2, "T1", 10_000, NOON.plusSeconds(90), "k:a", false);

    assertThat(DoubleCharge.again(LOST, List.of(LOST, other))).isEmpty();
  }

  @Test
  void anotherCardTerminalAmountOrHourIsAnotherPayment() {
    assertThat(
            DoubleCharge.again(
                LOST,
                List.of(
                    swipe(2, "T1", 10_000, NOON.plusSeconds(90), "k:b", true),
                    swipe(3, "T2", 10_000, NOON.plusSeconds(90), "k:a", true),
                    swipe(4, "T1", 10_001, NOON.plusSeconds(90), "k:a", true),
                    swipe(5, "T1", 10_000, NOON.plusSeconds(601), "k:a", true),
                    swipe(6, "T1", 10_000, NOON.minusSeconds(90), "k:a", true),
                    swipe(7, "T1", 10_000, null, "k:a", true))))
        .isEmpty();
  }

  @Property
  void theFirstOfSeveralIsTakenInWhateverOrderTheyCome(
      @ForAll @IntRange(min = 1, max = 5) int count, @ForAll long seed) {
    List<Swipe> others = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      others.add(swipe(10 + i, "T1", 10_000, NOON.plusSeconds(60L * (i + 1)), "k:a", true));
    }
    Collections.shuffle(others, new Random(seed));

    assertThat(DoubleCharge.again(LOST, others).map(Swipe::operation)).contains(new UUID(0, 10));
  }

  private static Swipe swipe(
      long id, String device, long amount, Instant at, String token, boolean known) {
    return new Swipe(new UUID(0, id), device, amount, "CNY", at, Set.of(token), known);
  }
}
