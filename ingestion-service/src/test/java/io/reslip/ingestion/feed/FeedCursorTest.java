package io.reslip.ingestion.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

  @Property
  void whatIsHandedOutIsReadBack(
      @ForAll @LongRange(min = 0) long epoch,
      @ForAll @LongRange(min = 0) long position,
      @ForAll @IntRange(min = 0) int ordinal) {
    FeedCursor cursor = new FeedCursor(epoch, position, ordinal);
    assertThat(FeedCursor.parse(cursor.text(), 99)).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "not a cursor", "//////////////////////////8"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> FeedCursor.parse(text, 1)).isInstanceOf(HttpProblem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"64", "-1", "1,", "a", "1,,2", "999"})
  void slicesThatAreNoneAreRefused(String text) {
    assertThatThrownBy(() -> Slices.parse(text)).isInstanceOf(HttpProblem.class);
  }

  @Property
  void aSetOfSlicesHoldsWhatWasNamedAndNothingElse(
      @ForAll @IntRange(min = 0, max = 63) int one,
      @ForAll @IntRange(min = 0, max = 63) int other,
      @ForAll @IntRange(min = 0, max = 63) int asked) {
    Slices slices = Slices.parse(one + ", " + other);
    assertThat(slices.contains(asked)).isEqualTo(asked == one || asked == other);
  }
}
