package io.reslip.reconciliation.discrepancy.raising;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.MccMismatch;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A reader is told what differs from what. */
class KindWordsTest {

  @Test
  void aMerchantNumberThatHoldsAnotherCategoryIsToldAsThat() {
    // given sources that all tell one code, of which one has another within its merchant number
    Map<Source, String> told = new TreeMap<>(Map.of(Source.TERMINAL, "5411", Source.HOST, "5411"));
    // when
    String words = KindWords.mcc(new MccMismatch(Source.HOST, null, told));
    // then
    assertThat(words)
        .isEqualTo(
            "The merchant number of HOST holds another category code than its own field:"
                + " TERMINAL 5411, HOST 5411.");
  }

  @Test
  void sourcesThatTellDifferentCategoriesAreListed() {
    // given
    Map<Source, String> told =
        new TreeMap<>(Map.of(Source.TERMINAL, "5411", Source.HOST, "5411", Source.SCHEME, "7995"));
    // when
    String words = KindWords.mcc(new MccMismatch(Source.SCHEME, null, told));
    // then
    assertThat(words)
        .isEqualTo(
            "The merchant category codes differ: TERMINAL 5411, HOST 5411, SCHEME 7995."
                + " SCHEME stands alone.");
  }
}
