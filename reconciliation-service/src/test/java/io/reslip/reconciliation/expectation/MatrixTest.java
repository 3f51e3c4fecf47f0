package io.reslip.reconciliation.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.reconciliation.intake.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

  @ParameterizedTest
  @CsvSource({
    "SALE, DECLINED, SCHEME, no money moved",
    "PREAUTH, APPROVED, SCHEME, holds money",
    "VOID, APPROVED, SCHEME, leaving out",
    "REVERSAL, APPROVED, HOST, of this type",
    "TIP, APPROVED, TILL, rung up with it"
  })
  void whoeverOwesNothingIsToldWhy(String type, String result, Source source, String words) {
    Matrix.Owed owed = Matrix.SHIPPED.of(payment(type, result, false, false, false));

    assertThat(owed.sources()).doesNotContain(source);
    assertThat(Matrix.SHIPPED.because(owed.by(), source).orElse("")).contains(words);
  }

  @Test
  void waiversAreAddedUpAndEachNamesItsReason() {
    Matrix.Owed owed = Matrix.SHIPPED.of(payment("SALE", "APPROVED", true, false, true));

    assertThat(owed.sources()).containsExactlyInAnyOrder(Source.TERMINAL, Source.HOST);
    assertThat(Matrix.SHIPPED.because(owed.by(), Source.SCHEME).orElse("")).contains("voided");
    assertThat(Matrix.SHIPPED.because(owed.by(), Source.TILL).orElse(""))
        .contains("reached the shop");
    assertThat(Matrix.SHIPPED.because(owed.by(), Source.HOST)).isEmpty();
  }

  @Test
  void whatWasReversedOwesNothingWhateverElseItIs() {
    Matrix.Owed owed = Matrix.SHIPPED.of(payment("SALE", "APPROVED", false, true, true));

    assertThat(owed.sources()).isEmpty();
    assertThat(Matrix.SHIPPED.because(owed.by(), Source.SCHEME).orElse("")).contains("reversed");
  }

  @Test
  void aTableThatSaysWhatNobodyKnowsIsRefusedByTheNameOfItsLine() {
    assertThatThrownBy(() ->
            MatrixReader.read(
                "version: 1\nrules: [{name: a, weather: fine, owes: [], because: b}]"))
        .hasMessageContaining("a: weather");
    assertThatThrownBy(
            () -> MatrixReader.read("version: 1\nrules: [{name: a, owes: [MOON], because: b}]"))
        .hasMessageContaining("a: MOON");
    assertThatThrownBy(() -> MatrixReader.read("version: 1\nrules: [{name: a, owes: []}]"))
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> MatrixReader.read("version: 2")).hasMessageContaining("version");
  }

  private static Payment payment(
      String type, String result, boolean voided, boolean reversed, boolean unheard) {
    return new Payment("CARD", type, result, null, true, false, voided, reversed, unheard);
  }
}
