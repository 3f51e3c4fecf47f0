package io.reslip.ingestion.layout.reslip;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.ParsedEvent;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.BatchTotals;
import io.reslip.ingestion.record.TerminalEvent;
import io.reslip.ingestion.record.vocabulary.EventType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventLineTest {
  private static final String TOTALS =
      "{\"debitCount\":2,\"debitAmount\":300,\"creditCount\":1,\"creditAmount\":100}";

  private final UploadContext terminal = Contexts.of(Source.TERMINAL);

  private ReadUpload read(String line) {
    return ReadUpload.of(new ReslipNdjson(), terminal, line);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void everyEventIsReadByItsName(EventType type) {
    // when
    TerminalEvent event =
        event(
            """
            {"event":"%s","terminalId":"T1","merchantId":"M1","batch":"000042","stan":"000007",\
            "occurredAt":"2026-06-15T10:00:00+08:00","responseCode":"51","amount":100,\
            "currency":"CNY"}\
            """
                .formatted(type));
    // then
    assertThat(event)
        .isEqualTo(
            new TerminalEvent(
                type,
                Source.TERMINAL,
                "M1",
                "T1",
                "000042",
                "000007",
                OffsetDateTime.parse("2026-06-15T10:00:00+08:00"),
                LocalDate.of(2026, 6, 15),
                "51",
                100L,
                "CNY",
                null));
  }

  @Test
  void aSettlementClaimsTotals() {
    TerminalEvent event =
        event(
            """
            {"event":"SETTLEMENT","terminalId":"T1","batch":"000042","businessDate":"2026-06-14",\
            "totals":%s}\
            """
                .formatted(TOTALS));
    assertThat(event.totals()).isEqualTo(new BatchTotals(2, 300, 1, 100));
    assertThat(event.businessDate()).isEqualTo(LocalDate.of(2026, 6, 14));
    assertThat(event.occurredAt()).isNull();
  }

  @Test
  void aPaymentStaysAPaymentWhateverElseItsLineSays() {
    Item item =
        read("""
        {"type":"SALE","event":"PRINTED","totals":{"a":4111111111111111},"terminalId":"T1",\
        "batch":"000042","stan":"000007","amount":100,"currency":"CNY",\
        "occurredAt":"2026-06-15T10:00:00+08:00"}\
        """)
            .items()
            .getFirst();
    assertThat(item).isInstanceOf(ParsedRecord.class);
  }

  @Test
  void aCardNumberAmongTheTotalsIsMaskedAlsoWhereNothingReadsThem() {
    ReadUpload read =
        read(
            """
            {"type":"SALE","totals":{"debitAmount":378282246310005},"terminalId":"T1",\
            "batch":"000042","stan":"000007","amount":100,"currency":"CNY",\
            "occurredAt":"2026-06-15T10:00:00+08:00"}\
            """);
    assertThat(read.text()).doesNotContain("378282246310005");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"event\":\"LUNCH\",\"terminalId\":\"T1\" | FIELD_INVALID | event is not one of",
        "\"event\":\"PRINTED\" | FIELD_MISSING | terminalId is missing",
        "\"event\":\"PRINTED\",\"terminalId\":\"T1\",\"businessDate\":\"x\" | FIELD_INVALID |"
            + " businessDate is not a date",
        "\"event\":\"SETTLEMENT\",\"terminalId\":\"T1\",\"batch\":\"1\",\"totals\":{} |"
            + " FIELD_INVALID | totals is not debitCount",
        "\"event\":\"SETTLEMENT\",\"terminalId\":\"T1\",\"batch\":\"1\",\"totals\":"
            + "{\"debitCount\":-1,\"debitAmount\":0,\"creditCount\":0,\"creditAmount\":0} |"
            + " FIELD_INVALID | totals is not debitCount",
        "\"event\":\"SETTLEMENT\",\"terminalId\":\"T1\",\"batch\":\"1\",\"totals\":"
            + "{\"debitCount\":1,\"debitAmount\":378282246310005,\"creditCount\":0,"
            + "\"creditAmount\":0} | CARD_NUMBER_IN_KEY | totals holds a card number",
        "\"event\":\"PRINTED\",\"source\":\"HOST\",\"terminalId\":\"T1\" | SOURCE_MISMATCH |"
            + " source is not TERMINAL",
        "\"event\":\"PRINTED\",\"terminalId\":\"4111111111111111\" | CARD_NUMBER_IN_KEY |"
            + " terminalId holds a card number"
      })
  void whatIsWrongWithAnEventPutsItIntoQuarantine(String members, RejectCode code, String detail) {
    ReadUpload read = read("{" + members + "}");
    assertThat(read.onlyReject().code()).isEqualTo(code);
    assertThat(read.onlyReject().detail()).startsWith(detail);
    assertThat(read.text()).doesNotContain("378282246310005").doesNotContain("4111111111111111");
  }

  @Test
  void totalsGoWithASettlementThatNamesItsBatch() {
    assertThat(
            read("{\"event\":\"SETTLEMENT\",\"terminalId\":\"T1\",\"totals\":" + TOTALS + "}")
                .onlyReject()
                .detail())
        .startsWith("totals go with");
  }

  private TerminalEvent event(String line) {
    ReadUpload read = read(line);
    assertThat(read.items()).hasSize(1);
    assertThat(read.redacted()).isEmpty();
    return ((ParsedEvent) read.items().getFirst()).event();
  }
}
