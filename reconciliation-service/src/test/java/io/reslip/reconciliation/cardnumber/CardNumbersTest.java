package io.reslip.reconciliation.cardnumber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "the card 5555555555554444 was read twice",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111.",
        "(6200000000000005)",
        "378282246310005",
      })
  void aCardNumberIsFoundHoweverItIsGrouped(String text) {
    assertThat(CardNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "411111******1111",
        "411111 and 1111",
        "RRN 123456789012",
        "4111111111111112",
        "order 4111111111111111000000000000",
        "4111, 1111, 1111, 1111",
        "2026-06-15 12:00:00, STAN 000123",
      })
  void whatIsNoneIsLeftAlone(String text) {
    assertThat(CardNumbers.in(text)).isFalse();
  }
}
