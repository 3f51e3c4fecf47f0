package io.reslip.reconciliation.matching.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.grouping.Member;
import io.reslip.reconciliation.matching.grouping.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The result of matching is a function of the records, never of how they came. */
class IncrementalMatchingTest {

  @Property(tries = 400)
  void neitherOrderNorChunkingNorWindowSizeChangesTheResult(
      @ForAll("messyRecords") List<Sample> samples,
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 12) int largestWindow) {
    InMemoryMatching atOnce = new InMemoryMatching();
    atOnce.window(members(samples));

    List<Member> shuffled = new ArrayList<>(members(samples));
    Collections.shuffle(shuffled, random);
    InMemoryMatching inPieces = new InMemoryMatching();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(largestWindow));
      inPieces.window(shuffled.subList(from, to));
      from = to;
    }

    assertThat(inPieces.operations()).isEqualTo(atOnce.operations());
  }

  @Property(tries = 200)
  void recordsThatAreTakenInAgainChangeNothing(
      @ForAll("messyRecords") List<Sample> samples, @ForAll Random random) {
    InMemoryMatching once = new InMemoryMatching();
    once.window(members(samples));
    List<?> before = once.rows();

    List<Member> again = new ArrayList<>(members(samples));
    Collections.shuffle(again, random);
    once.window(again.subList(0, random.nextInt(again.size() + 1)));

    assertThat(once.rows()).isEqualTo(before);
  }

  @Property(tries = 200)
  void anIdStaysWhileRecordsAreAddedAndIsNeverLost(
      @ForAll("messyRecords") List<Sample> samples, @ForAll Random random) {
    InMemoryMatching matching = new InMemoryMatching();
    List<Member> shuffled = new ArrayList<>(members(samples));
    Collections.shuffle(shuffled, random);

    for (Member member : shuffled) {
      matching.window(List.of(member));
    }

    assertThat(matching.everyIdThatEverWas())
        .allSatisfy(id -> assertThat(matching.leadsSomewhere(id)).isTrue());
    assertThat(matching.recordsInTwoOperations()).isEmpty();
  }

  @Property(tries = 200)
  void aRecordThatIsRevisedLeavesNoTraceOfWhatItWas(
      @ForAll("messyRecords") List<Sample> samples,
      @ForAll @IntRange(min = 0, max = 30) int which,
      @ForAll("rrns") String rrn,
      @ForAll("stans") String stan) {
    Sample before = samples.get(which % samples.size());
    List<Sample> after = new ArrayList<>(samples);
    Sample revised = before.rrn(rrn).trace("1", stan);
    after.set(after.indexOf(before), revised);

    InMemoryMatching changed = new InMemoryMatching();
    changed.window(members(samples));
    changed.window(List.of(revised.member()));
    InMemoryMatching fresh = new InMemoryMatching();
    fresh.window(members(after));

    assertThat(changed.operations()).isEqualTo(fresh.operations());
  }

  private static List<Member> members(List<Sample> samples) {
    return samples.stream().map(Sample::member).toList();
  }

  @Provide
  Arbitrary<String> rrns() {
    return Arbitraries.of("1", "2", "3").injectNull(0.3);
  }

  @Provide
  Arbitrary<String> stans() {
    return Arbitraries.of("11", "12", "13").injectNull(0.3);
  }

  /** Few values, so that keys collide in every way. */
  @Provide
  Arbitrary<List<Sample>> messyRecords() {
    Arbitrary<Sample> keyed =
        Combinators.combine(
                Arbitraries.of(
                    Source.TERMINAL, Source.HOST, Source.SCHEME, Source.TILL, Source.REPAIR),
                rrns(),
                stans(),
                Arbitraries.of(100L, 200L),
                Arbitraries.of(0, 0, 0, 1, 2, 50),
                Arbitraries.of("SALE", "SALE", "SALE", "VOID", "REFUND", "REVERSAL"),
                Arbitraries.of("11", "12").injectNull(0.4))
            .as((source, rrn, stan, amount, days, type, original) ->
                Sample.of(0, source)
                    .rrn(rrn)
                    .trace("1", stan)
                    .amount(amount)
                    .on(Sample.DAY.plusDays(days))
                    .type(type)
                    .original("1", type.equals("SALE") ? null : original, null));
    return keyed.list().ofMinSize(1).ofMaxSize(14).map(IncrementalMatchingTest::numbered);
  }

  private static List<Sample> numbered(List<Sample> samples) {
    List<Sample> numbered = new ArrayList<>();
    for (Sample sample : samples) {
      numbered.add(sample.numbered(numbered.size() + 1L));
    }
    return numbered;
  }
}
