package io.reslip.reconciliation.inquiry.fit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SlipTest {

  @Test
  void aWrongDigitASwapOneLeftOutAndOneTooManyAreSlips() {
    assertThat(Slip.between("12850", "12950")).isTrue();
    assertThat(Slip.between("12850", "18250")).isTrue();
    assertThat(Slip.between("12850", "1250")).isTrue();
    assertThat(Slip.between("12850", "128850")).isTrue();
  }

  @Test
  void theSameTwoSlipsAndASwapAcrossAnotherDigitAreNone() {
    assertThat(Slip.between("12850", "12850")).isFalse();
    assertThat(Slip.between("12850", "13950")).isFalse();
    assertThat(Slip.between("12850", "18520")).isFalse();
    assertThat(Slip.between("12850", "128")).isFalse();
  }

  @Property
  void whatIsListedIsOneSlipAwayInBothDirections(@ForAll("digits") String digits) {
    assertThat(Slip.of(digits))
        .isNotEmpty()
        .allMatch(meant -> Slip.between(digits, meant))
        .allMatch(meant -> Slip.between(meant, digits));
  }

  @Property
  void everyOtherDigitStringThatIsOneSlipAwayIsListed(
      @ForAll("digits") String one, @ForAll("digits") String other) {
    assertThat(Slip.of(one).contains(other)).isEqualTo(Slip.between(one, other));
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().withChars("012").ofMinLength(1).ofMaxLength(5);
  }
}
