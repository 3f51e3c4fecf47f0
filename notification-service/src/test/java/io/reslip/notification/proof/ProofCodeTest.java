package io.reslip.notification.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ProofCodeTest {

  @Property
  void whatIsPrintedIsReadAgainHoweverItIsTyped(@ForAll @Size(16) byte[] bytes) {
    ProofCode code = ProofCode.of(bytes);
    String typed =
        " " + code.grouped().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o') + " ";

    assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(ProofCode.parse(code.grouped())).contains(code);
    assertThat(ProofCode.parse(typed)).contains(code);
  }

  @Property
  void differentBitsGiveDifferentCodes(
      @ForAll @Size(16) byte[] bytes, @ForAll @IntRange(max = 127) int bit) {
    byte[] other = bytes.clone();
    other[bit / 8] ^= (byte) (1 << (bit % 8));

    assertThat(ProofCode.of(other)).isNotEqualTo(ProofCode.of(bytes));
  }

  @Property
  void aCodeThatIsTooShortIsNone(@ForAll @Size(16) byte[] bytes) {
    assertThat(ProofCode.parse(ProofCode.of(bytes).text().substring(1))).isEmpty();
  }
}
