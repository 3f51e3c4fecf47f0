package io.reslip.suite.fleet.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiceTest {

  @Test
  void theyAreSplitMix64() {
    // given the seed and the numbers that are published with the algorithm
    Dice dice = new Dice(1234567);

    // then
    assertThat(dice.next()).isEqualTo(6457827717110365317L);
    assertThat(dice.next()).isEqualTo(3203168211198807973L);
    assertThat(Long.toUnsignedString(dice.next())).isEqualTo("9817491932198370423");
  }

  @Test
  void aPartDoesNotDependOnWhatWasDrawnBefore() {
    // given
    Dice fresh = new Dice(7);
    Dice used = new Dice(7);

    // when
    used.next();
    used.forPart(1).next();

    // then
    assertThat(used.forPart(2).next()).isEqualTo(fresh.forPart(2).next());
    assertThat(fresh.forPart(3).next()).isNotEqualTo(fresh.forPart(2).next());
  }

  @Property(tries = 200)
  void whatIsDrawnLiesWithinItsBounds(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    Dice dice = new Dice(seed);
    assertThat(dice.below(bound)).isBetween(0, bound - 1);
    assertThat(dice.between(-3, 3)).isBetween(-3, 3);
    assertThat(dice.digits(6)).matches("[0-9]{6}");
  }

  @Property(tries = 50)
  void aShuffledListHoldsTheSame(@ForAll long seed, @ForAll List<Integer> list) {
    List<Integer> shuffled = new ArrayList<>(list);
    new Dice(seed).shuffle(shuffled);
    assertThat(shuffled).containsExactlyInAnyOrderElementsOf(list);
  }
}
