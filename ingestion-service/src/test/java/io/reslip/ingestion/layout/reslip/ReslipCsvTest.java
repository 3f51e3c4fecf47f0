package io.reslip.ingestion.layout.reslip;

import static io.reslip.ingestion.record.RecordField.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.vocabulary.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReslipCsvTest {

  private static final String HEADER =
      "type,terminalId,rrn,amount,occurredAt,original.stan,card,cvv,memo,operatorId";
  private static final String ROW =
      "SALE,T1,616604000123,12300,2026-06-15T10:35:20+08:00,000009,4111111111111111,123,hi,op1";

  private final ReslipCsv layout = new ReslipCsv();
  private final UploadContext host = Contexts.of(Source.HOST);

  private ReadUpload read(String upload) {
    return ReadUpload.of(layout, host, upload);
  }

  @Test
  void aRowIsReadByItsHeaderAndRedactedInPlace() {
    // when
    ReadUpload read = read("\uFEFF" + HEADER + "\r\n" + ROW + "\r\n");
    // then
    CanonicalRecord record = read.onlyRecord();
    assertThat(record.fields().text(RRN)).isEqualTo("616604000123");
    assertThat(record.fields().amountMinor(AMOUNT)).isEqualTo(12_300);
    assertThat(record.fields().text(ORIGINAL_STAN)).isEqualTo("000009");
    assertThat(record.cardTokens()).isEqualTo(host.cards().tokens("4111111111111111"));
    assertThat(read.text()).endsWith(",000009,411111******1111,***,hi,op1\r\n");
    assertThat(read.items().getFirst().evidence())
        .isEqualTo(new ByteRange(3 + HEADER.length() + 2, ROW.length()));
  }

  @Test
  void quotedCellsMayHoldCommasQuotesAndLineEnds() {
    // when
    ReadUpload read =
        read(
            """
            type,terminalId,rrn,occurredAt,card,memo
            SALE,"T1","a ""b"", c",2026-06-15T10:35:20+08:00,"4111-1111 11111111","x

            5555555555554444
            y"

            SALE,T1,,2026-06-15T10:35:20+08:00,,
            """);
    // then
    assertThat(read.items()).hasSize(2);
    CanonicalRecord record = ((ParsedRecord) read.items().getFirst()).record();
    assertThat(record.fields().text(RRN)).isEqualTo("a \"b\", c");
    assertThat(read.text()).contains("\"4111-11** ****1111\"", "555555******4444");
    assertThat(read.rejects())
        .singleElement()
        .satisfies(reject -> {
          assertThat(reject.line()).isEqualTo(7);
          assertThat(reject.detail()).isEqualTo("rrn is missing");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "amount,12.30",
    "amount,1e3",
    "amount,+12",
    "amount,x",
    "result,OK",
    "lines,[]",
    "settlementDate,15.06.2026",
    "card,12345"
  })
  void aCellThatIsNotWhatItsFieldHoldsIsRejected(String name, String value) {
    ReadUpload read =
        read(
            "type,terminalId,rrn,occurredAt," + name + "\nSALE,T1,1,2026-06-15T10:35:20Z," + value);
    assertThat(read.onlyReject().code()).isEqualTo(RejectCode.FIELD_INVALID);
    assertThat(read.onlyReject().line()).isEqualTo(2);
  }

  @Test
  void emptyCellsAreUnknownAndSpacesAreTrimmed() {
    ReadUpload read =
        read("type,terminalId,rrn,occurredAt,amount,lines\nSALE , T1\t,7, 2026-06-15T10:35:20Z, ,");
    assertThat(read.onlyRecord().fields().text(TERMINAL_ID)).isEqualTo("T1");
    assertThat(read.onlyRecord().fields().has(AMOUNT)).isFalse();
  }

  @Test
  void aTrackInTheCardColumnIsOverwrittenWholeAlsoWhenItShifted() {
    // given
    String track = ROW.replace("4111111111111111", "4111111111111111=29122019876543");
    String shifted = track.replace("000009,", "");
    // when
    ReadUpload read = read(HEADER + "\n" + track + "\n" + shifted + "\n");
    // then
    assertThat(read.text()).doesNotContain("9876543", "2912201", "4111111111111111");
  }

  @Test
  void aRowOfOtherColumnsKeepsNoCardDataWhereverItShiftedTo() {
    // given one comma too much before the security code, and one too few
    String tooMany = ROW.replace(",123,", ",,987,");
    String tooFew = ROW.replace("000009,", "").replace(",123,", ",987,");
    String shortCard = tooFew.replace("4111111111111111", "411111111112");
    // when
    ReadUpload read = read(HEADER + "\n" + tooMany + "\n" + tooFew + "\n" + shortCard + "\n" + ROW);
    // then
    assertThat(read.rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.CSV_COLUMNS, RejectCode.CSV_COLUMNS, RejectCode.CSV_COLUMNS);
    assertThat(read.rejects().getFirst().detail())
        .isEqualTo("the row has 11 columns, the header 10");
    assertThat(read.text()).doesNotContain("987", "4111111111111111", "411111111112");
    assertThat(read.items().getLast()).isInstanceOf(ParsedRecord.class);
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotSwallowTheRest() {
    // given
    String open = ROW.replace(",4111111111111111,123", ",\"4111111111111111,987");
    // when
    ReadUpload read = read(HEADER + "\n" + open + "\n" + ROW + "\n" + ROW + "\n");
    // then
    assertThat(read.items()).hasSize(3);
    assertThat(read.rejects())
        .singleElement()
        .satisfies(reject -> assertThat(reject.detail()).isEqualTo("a quote is never closed"));
    assertThat(read.text()).doesNotContain("987", "4111111111111111");
  }

  @Test
  void textBehindAClosingQuoteIsRejected() {
    ReadUpload read = read(HEADER + "\n\"SALE\"x" + ROW.substring(4));
    assertThat(read.onlyReject().detail()).isEqualTo("text follows a closing quote");
    assertThat(read.text()).doesNotContain("4111111111111111", ",123,");
  }

  @Test
  void withoutAHeaderEveryRowWaitsInQuarantine() {
    ReadUpload read = read(ROW + "\n" + ROW + "\n");
    assertThat(read.rejects())
        .hasSize(2)
        .allSatisfy(reject -> assertThat(reject.code()).isEqualTo(RejectCode.CSV_COLUMNS));
    assertThat(read.text()).doesNotContain("4111111111111111");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stan,stan,amount", "card,card", "a,b,c", "\"stan,amount"})
  void aHeaderThatIsNoneIsRejected(String header) {
    assertThat(read(header).onlyReject().code()).isEqualTo(RejectCode.CSV_COLUMNS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "stan,amount|true",
        "`\uFEFF\r\n\"stan\",amount\r\n`|true",
        "stan,foo|false",
        "stan;amount|false",
        "{\"stan\":\"1\",\"amount\":1}|false",
        "``|false"
      })
  void itIsKnownByItsHeader(String head, boolean fits) {
    assertThat(layout.fits(head.getBytes(UTF_8))).isEqualTo(fits);
  }
}
