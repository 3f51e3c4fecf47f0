package io.reslip.ingestion.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.terminal.Numbers.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final int LONGEST = 50;

  /** Numbers around the counter's end and in two other places, so that all kinds of holes occur. */
  @Provide
  Arbitrary<Set<Integer>> used() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(1, 40),
            Arbitraries.integers().between(70, 120),
            Arbitraries.integers().between(500_000, 500_030),
            Arbitraries.integers().between(Numbers.LAST - 30, Numbers.LAST))
        .set()
        .ofMaxSize(40);
  }

  @Property(tries = 300)
  void aGapIsAShortRunThatIsNotUsedBetweenTwoThatAre(@ForAll("used") Set<Integer> used) {
    // when
    List<Run> gaps = of(used).gaps(LONGEST);

    // then: walking the ring from each used number to the next
    Set<Integer> expected = new TreeSet<>();
    List<Integer> ring = new ArrayList<>(new TreeSet<>(used));
    for (int i = 0; i < ring.size(); i++) {
      int from = ring.get(i);
      int to = i + 1 < ring.size() ? ring.get(i + 1) : ring.getFirst() + Numbers.LAST;
      if (to - from - 1 <= LONGEST) {
        IntStream.range(from + 1, to)
            .forEach(number -> expected.add((number - 1) % Numbers.LAST + 1));
      }
    }
    Set<Integer> missing = new TreeSet<>();
    gaps.forEach(gap -> IntStream.rangeClosed(gap.first(), gap.last()).forEach(missing::add));
    assertThat(missing).isEqualTo(expected);
    assertThat(gaps).allSatisfy(gap -> assertThat(gap.length()).isBetween(1, LONGEST));
    for (int i = 1; i < gaps.size(); i++) {
      assertThat(gaps.get(i).first()).isGreaterThan(gaps.get(i - 1).last() + 1);
    }
  }

  @Property(tries = 300)
  void whatIsLeftDoesNotDependOnTheOrderAndNoGapComesBack(
      @ForAll("used") Set<Integer> used, @ForAll Random random) {
    // given the numbers in chunks of any size, in any order
    List<Integer> order = new ArrayList<>(used);
    Collections.shuffle(order, random);
    Set<Integer> seen = new HashSet<>();
    Set<Run> open = new HashSet<>();
    Set<Run> everOpened = new HashSet<>();
    Numbers before = of(Set.of());

    // when
    while (!order.isEmpty()) {
      int chunk = 1 + random.nextInt(order.size());
      seen.addAll(order.subList(0, chunk));
      order = new ArrayList<>(order.subList(chunk, order.size()));
      Numbers now = of(seen);
      List<Run> were = before.gaps(LONGEST);
      List<Run> are = now.gaps(LONGEST);
      open.removeIf(gap -> !are.contains(gap));
      for (Run gap : are) {
        if (!were.contains(gap)) {
          assertThat(everOpened.add(gap)).isTrue();
          open.add(gap);
        }
      }
      before = now;
    }

    // then
    assertThat(open).containsExactlyInAnyOrderElementsOf(of(used).gaps(LONGEST));
  }

  @Property(tries = 200)
  void theirTextIsReadBack(@ForAll("used") Set<Integer> used) {
    Numbers numbers = of(used);
    assertThat(Numbers.parse(numbers.text())).isEqualTo(numbers);
  }

  @Test
  void whatIsNoNumberOfACounterIsNone() {
    Numbers.Builder numbers = new Numbers.Builder();
    List.of("", "0", "000000", "12a", "-3", "1000000", "٣").forEach(numbers::add);
    assertThat(numbers.build().runs()).isEmpty();
  }

  @Test
  void overTheCountersEndAreTwoGaps() {
    assertThat(of(Set.of(999_997, 3)).gaps(1_000))
        .containsExactly(new Run(1, 2), new Run(999_998, 999_999));
  }

  private static Numbers of(Set<Integer> used) {
    Numbers.Builder numbers = new Numbers.Builder();
    used.forEach(number -> numbers.add(Integer.toString(number)));
    return numbers.build();
  }
}
