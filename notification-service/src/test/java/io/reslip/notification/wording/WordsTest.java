package io.reslip.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Words ENGLISH = Words.in(Language.EN);
  private static final Words CHINESE = Words.in(Language.ZH_CN);

  @Test
  void everyTextIsThereInEachLanguageWithTheSamePlaces() {
    assertThat(CHINESE.keys()).isEqualTo(ENGLISH.keys());
    assertThat(ENGLISH.keys())
        .allSatisfy(
            key -> assertThat(places(CHINESE.say(key))).isEqualTo(places(ENGLISH.say(key))));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(m -> places.add(m.group()));
    return places;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "128050 | CNY | CNY 1,280.50 | 人民币 1,280.50 元",
        "5      | CNY | CNY 0.05     | 人民币 0.05 元",
        "1280   | JPY | JPY 1,280    | 日元 1,280",
        "12345  | KWD | KWD 12.345   | 科威特第纳尔 12.345",
        "9900   | USD | USD 99.00    | 美元 99.00",
      })
  void anAmountHasTheDecimalsOfItsCurrency(
      long minor, String currency, String english, String chinese) {
    assertThat(ENGLISH.money(minor, currency)).isEqualTo(english);
    assertThat(CHINESE.money(minor, currency)).isEqualTo(chinese);
  }

  @Test
  void aTimeIsChinasAndSaysSo() {
    Instant at = Instant.parse("2026-06-15T16:30:05Z");

    assertThat(ENGLISH.time(at)).isEqualTo("16 June 2026, 00:30:05 (China time, UTC+8)");
    assertThat(CHINESE.time(at)).isEqualTo("2026年6月16日 00:30:05（北京时间）");
    assertThat(ENGLISH.date(LocalDate.of(2026, 6, 5))).isEqualTo("5 June 2026");
    assertThat(CHINESE.date(LocalDate.of(2026, 6, 5))).isEqualTo("2026年6月5日");
  }

  @Test
  void aCodeThatHasNoWordStandsForItself() {
    assertThat(CHINESE.term("type", "SALE")).isEqualTo("消费");
    assertThat(CHINESE.term("type", "NEWLY_INVENTED")).isEqualTo("NEWLY_INVENTED");
  }

  @Test
  void theAddressWinsOverTheBrowserAndWhoReadsNeitherGetsEnglish() {
    assertThat(Language.preferred("en", List.of(Locale.CHINA))).isEqualTo(Language.EN);
    assertThat(Language.preferred(null, List.of(Locale.TAIWAN))).isEqualTo(Language.ZH_CN);
    assertThat(Language.preferred(null, List.of(Locale.FRANCE, Locale.CHINA)))
        .isEqualTo(Language.EN);
    assertThat(Language.preferred(null, List.of(Locale.forLanguageTag("*"))))
        .isEqualTo(Language.ZH_CN);
    assertThat(Language.preferred("", List.of())).isEqualTo(Language.ZH_CN);
  }
}
