package io.reslip.reconciliation.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedParserTest {

  @Test
  void aRecordIsReadWithItsOriginalAndWithoutTokensInItsBody() throws MalformedLineException {
    ToldRecord told = ToldPayment.of("p").host().original("000001", "000007", "616600000007");

    FeedFact fact = parse(told.line()).fact();

    assertThat(fact)
        .isInstanceOfSatisfying(
            FeedFact.OfRecord.class,
            read -> {
              RecordContent record = read.record();
              assertThat(read.revised()).isFalse();
              assertThat(record.id()).hasToString(told.id());
              assertThat(record.source()).isEqualTo(Source.HOST);
              assertThat(record.amountMinor()).isEqualTo(12_850);
              assertThat(record.originalStan()).isEqualTo("000007");
              assertThat(record.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
              assertThat(record.occurredAt()).isEqualTo(Instant.parse("2026-06-15T02:00:00Z"));
              assertThat(record.cardTokens()).containsExactly("k1:a-secret-token");
              assertThat(new String(record.body(), StandardCharsets.UTF_8))
                  .doesNotContain("secret");
            });
  }

  @Test
  void aFactThatIsNotKnownIsNoFactAndNoError() throws MalformedLineException {
    FeedLine line = parse("{\"fact\":\"MOON_PHASE\"}");

    assertThat(line.fact()).isNull();
    assertThat(line.cursor()).isEqualTo("c");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "id, 12, id is no UUID",
    "identity, 00ff, identity has not 32 digits",
    "identity, zz000000000000000000000000000000, identity is not hexadecimal",
    "source, LOYALTY, a source that is not known",
    "rail, '', rail is missing",
    "businessDate, 2026-02-30, businessDate is no date",
    "businessDate, +12026-01-01, businessDate is out of range",
    "occurredAt, 2026-06-15T10:00:00, occurredAt is no time with offset",
    "amount, 12.50, amount is no integer of 64 bits",
  })
  void whatCannotBeReadIsToldByNameAndNeverByValue(String member, String value, String reason) {
    ToldRecord bad = ToldPayment.of("p").host().with(member, value);

    assertThatThrownBy(() -> parse(bad.line())).hasMessage(reason);
  }

  @Test
  void whatWouldOverflowASumOrAnIndexIsNotTakenIn() {
    ToldRecord record = ToldPayment.of("p").host();

    assertThatThrownBy(() -> parse(record.with("amount", Long.MAX_VALUE).line()))
        .hasMessage("amount is out of range");
    assertThatThrownBy(() -> parse(record.with("rrn", "9".repeat(501)).line()))
        .hasMessage("rrn is longer than 500 characters");
  }

  private static FeedLine parse(String line) throws MalformedLineException {
    byte[] bytes =
        ("{\"cursor\":\"c\",\"position\":1," + line.substring(1)).getBytes(StandardCharsets.UTF_8);
    return FeedParser.parse(bytes, 0, bytes.length);
  }
}
