package io.reslip.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.notification.notice.Attempt;
import io.reslip.notification.notice.Attempt.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ConclusionTest {
  private static final int MAX = 5;

  private static List<Attempt> tried(List<Outcome> outcomes) {
    return IntStream.range(0, outcomes.size())
        .mapToObj(i ->
            new Attempt(
                1,
                "a" + i + "@shop.example",
                null,
                outcomes.get(i),
                "reason " + i,
                Instant.EPOCH,
                Instant.EPOCH))
        .toList();
  }

  @Property
  void whatCanStillBeReachedIsTriedAgainUntilTheLastAttempt(
      @ForAll @Size(max = 4) List<Outcome> outcomes,
      @ForAll boolean before,
      @ForAll @IntRange(min = 1, max = MAX) int attempt) {
    boolean open = outcomes.contains(Outcome.DEFERRED) || outcomes.contains(Outcome.UNREACHABLE);

    Conclusion conclusion = Conclusion.of(tried(outcomes), before, attempt, MAX);

    assertThat(conclusion instanceof Conclusion.Later).isEqualTo(open && attempt < MAX);
  }

  @Property
  void atTheEndItIsSentExactlyWhenSomebodyHasIt(
      @ForAll @Size(max = 4) List<Outcome> outcomes, @ForAll boolean before) {
    Conclusion conclusion = Conclusion.of(tried(outcomes), before, MAX, MAX);

    assertThat(conclusion instanceof Conclusion.Sent)
        .isEqualTo(before || outcomes.contains(Outcome.ACCEPTED));
  }

  @Example
  void whoWasNotReachedIsNamed() {
    Conclusion sent =
        Conclusion.of(tried(List.of(Outcome.ACCEPTED, Outcome.REFUSED)), false, 1, MAX);
    Conclusion dead = Conclusion.of(tried(List.of(Outcome.REFUSED)), false, 1, MAX);

    assertThat(sent).isEqualTo(new Conclusion.Sent("Not delivered to a1@shop.example: reason 1"));
    assertThat(dead).isEqualTo(new Conclusion.Dead("Refused for good. a0@shop.example: reason 0"));
  }
}
