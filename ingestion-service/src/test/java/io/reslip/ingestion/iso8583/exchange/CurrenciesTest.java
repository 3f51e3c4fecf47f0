package io.reslip.ingestion.iso8583.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {

  @ParameterizedTest
  @CsvSource({
    "156, CNY", "344, HKD", "446, MOP", "901, TWD", "840, USD", "978, EUR", "392, JPY", "826, GBP",
    "410, KRW", "702, SGD", "764, THB", "643, RUB", "949, TRY", "986, BRL", "036, AUD", "008, ALL"
  })
  void threeDigitsAreThreeLetters(String numeric, String letters) {
    assertThat(Currencies.alphabetic(numeric)).isEqualTo(letters);
  }

  @Test
  void whatIsNoCodeIsUnknown() {
    assertThat(Currencies.alphabetic(null)).isNull();
    assertThat(Currencies.alphabetic("000")).isNull();
    assertThat(Currencies.alphabetic("CNY")).isNull();
  }
}
