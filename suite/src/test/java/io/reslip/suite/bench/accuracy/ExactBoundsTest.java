package io.reslip.suite.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactBoundsTest {
  // By the beta quantiles of R, qbeta.
  @ParameterizedTest
  @CsvSource({
    "0,10,0,0.3084971",
    "1,10,0.002528579,0.4450161",
    "5,10,0.1870860,0.8129140",
    "10,10,0.6915029,1",
    "0,30000,0,0.0001229551",
    "3,1000,0.0006190687,0.008741893"
  })
  void theBoundsAreThoseOfClopperAndPearson(long hits, long cases, double lower, double upper) {
    ExactBounds bounds = ExactBounds.of(hits, cases);
    assertThat(bounds.lower()).isCloseTo(lower, within(1e-6));
    assertThat(bounds.upper()).isCloseTo(upper, within(1e-6));
  }

  @Property
  void theShareLiesBetweenTheBounds(
      @ForAll @IntRange(max = 100_000) int cases, @ForAll @IntRange(max = 100_000) int some) {
    int hits = cases == 0 ? 0 : some % (cases + 1);
    ExactBounds bounds = ExactBounds.of(hits, cases);
    double share = cases == 0 ? 0.5 : (double) hits / cases;
    assertThat(bounds.lower()).isBetween(0.0, share);
    assertThat(bounds.upper()).isBetween(share, 1.0);
  }
}
