package io.reslip.ingestion.layout.reslip;

import static io.reslip.ingestion.record.RecordField.*;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReslipNdjsonTest {

  private static final String SALE =
      """
      {"source":"HOST","type":"SALE","merchantId":"M1","terminalId":"T1","stan":"000123",\
      "rrn":"616604000123","amount":12300,"currency":"CNY",\
      "occurredAt":"2026-06-15T10:35:20+08:00"}\
      """;

  private final ReslipNdjson layout = new ReslipNdjson();
  private final UploadContext host = Contexts.of(Source.HOST);

  private ReadUpload read(String upload) {
    return ReadUpload.of(layout, host, upload);
  }

  /** The sale with one more member in front. */
  private static String with(String member) {
    return "{" + member + "," + SALE.substring(1);
  }

  @Test
  void everyFieldOfTheCanonicalRecordIsRead() {
    // when
    PaymentFields fields =
        read(with(
                """
                "rail":"ALIPAY","result":"PENDING","tender":"WALLET","batch":"000001",\
                "amounts":{"tip":100,"billing":5},"fee":-3,"settlementDate":"2026-06-16",\
                "original":{"batch":"000002","stan":"000009",\
                "occurredAt":"2026-06-14T23:59:59.123456Z"},\
                "lines":[{"sku":"6901234567892","quantity":1.50,"amount":200},{}],\
                "original.rrn":"616604000009","operatorId":null\
                """))
            .onlyRecord()
            .fields();
    // then
    assertThat(fields.type()).isEqualTo(OperationType.SALE);
    assertThat(fields.amountMinor(AMOUNT)).isEqualTo(12_300);
    assertThat(fields.amountMinor(AMOUNT_TIP)).isEqualTo(100);
    assertThat(fields.amountMinor(FEE)).isEqualTo(-3);
    assertThat(fields.get(SETTLEMENT_DATE)).isEqualTo(LocalDate.of(2026, 6, 16));
    assertThat(fields.text(ORIGINAL_STAN)).isEqualTo("000009");
    assertThat(fields.text(ORIGINAL_RRN)).isEqualTo("616604000009");
    assertThat(fields.get(ORIGINAL_OCCURRED_AT))
        .isEqualTo(OffsetDateTime.parse("2026-06-14T23:59:59.123456Z"));
    assertThat(fields.lines())
        .containsExactly(
            new Line("6901234567892", new BigDecimal("1.5"), 200L), new Line(null, null, null));
    assertThat(fields.has(OPERATOR_ID)).isFalse();
  }

  @Test
  void eachLineHasItsBytesAndItsNumberAndABadOneStopsNothing() {
    // when
    ReadUpload read = read("\uFEFF" + SALE + "\r\n\n  \r\nnonsense\n" + SALE);
    // then
    assertThat(read.items()).hasSize(3);
    Reject reject = (Reject) read.items().get(1);
    assertThat(reject.code()).isEqualTo(RejectCode.JSON_INVALID);
    assertThat(reject.line()).isEqualTo(4);
    assertThat(reject.excerpt()).isEqualTo("nonsense");
    assertThat(read.items().getFirst().evidence()).isEqualTo(new ByteRange(3, SALE.length()));
    ByteRange last = read.items().getLast().evidence();
    assertThat(new String(read.evidence(), (int) last.offset(), (int) last.length(), UTF_8))
        .isEqualTo(SALE);
    assertThat(((ParsedRecord) read.items().getFirst()).record())
        .isEqualTo(((ParsedRecord) read.items().getLast()).record());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"amount\":1.0",
        "\"amount\":1e3",
        "\"amount\":\"12\"",
        "\"amount\":true",
        "\"amount\":-1",
        "\"amount\":9999999999999999999999999",
        "\"batch\":7",
        "\"batch\":[]",
        "\"batch\":\"\\u0000\"",
        "\"batch\":\"\\ud800\"",
        "\"fee\":1,\"fee\":1",
        "\"stan\":\"1\"",
        "\"settlementDate\":\"2026-02-30\"",
        "\"result\":\"approved\"",
        "\"result\":\"OK\"",
        "\"amounts\":5",
        "\"lines\":{}",
        "\"lines\":[1]",
        "\"lines\":[{\"quantity\":1e999999999}]",
        "\"lines\":[{\"quantity\":1e400}]",
        "\"lines\":[{\"amount\":1.5}]",
        "\"original\":{\"occurredAt\":\"2026-06-15T10:35+08:00\"}",
        "\"original\":{\"occurredAt\":\"2026-06-15T10:35:20\"}",
        "\"original\":{\"occurredAt\":\"2026-06-15T24:35:20Z\"}",
        "\"original\":{\"occurredAt\":\"2026-06-15T10:35:20+25:00\"}",
        "\"card\":4111111111111111",
        "\"card\":\"4111\""
      })
  void aValueThatIsNotWhatItsFieldHoldsIsRejected(String member) {
    Reject reject = read(with(member)).onlyReject();
    assertThat(reject.code()).isEqualTo(RejectCode.FIELD_INVALID);
    assertThat(reject.detail()).doesNotContain("4111", "9999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "7",
        "\"x\"",
        "{",
        "{}}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":1.}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":nul}",
        "{\"a\":NaN}",
        "{\"a\":\"",
        "{\"a\":1}{\"a\":1}",
        "\u0000",
        "{\"a\":[1,]}"
      })
  void whatIsNoJsonObjectIsRejected(String line) {
    assertThat(read(line).onlyReject().code()).isEqualTo(RejectCode.JSON_INVALID);
  }

  @Test
  void nestingIsBounded() {
    String deep = "[".repeat(64) + "]".repeat(64);
    assertThat(read(with("\"x\":" + deep)).records()).hasSize(1);
    assertThat(read(with("\"x\":[" + deep + "]")).onlyReject().code())
        .isEqualTo(RejectCode.JSON_INVALID);
    assertThat(read("{\"x\":" + "[".repeat(500_000)).onlyReject().code())
        .isEqualTo(RejectCode.JSON_INVALID);
  }

  @Test
  void theCardIsMaskedInPlaceAndEscapesHideNothing() {
    // when
    ReadUpload read = read(with("\"card\":\"4111\\u0031111 1111-1111\""));
    // then
    assertThat(read.onlyRecord().cardTokens()).isEqualTo(host.cards().tokens("4111111111111111"));
    assertThat(read.text()).startsWith("{\"card\":\"4111\\u00311** ****-1111\",");
  }

  @Test
  void whatIsNeverStoredIsOverwrittenWhereverItStands() {
    // when
    ReadUpload read =
        read(
            with(
                """
                "cvv":"123","x":{"y":[{"Track-2":"4111111111111111=2812101"}]},"pinBlock":99,\
                "note":"card 5555555555554444","operatorId":"5555555555554444",\
                "merchantOrderNo":"2606151035201230\"\
                """));
    // then
    assertThat(read.text())
        .startsWith(
            """
            {"cvv":"***","x":{"y":[{"Track-2":"************************"}]},"pinBlock":**,\
            "note":"card 555555******4444","operatorId":"555555******4444",\
            "merchantOrderNo":"2606151035201230",\
            """);
    assertThat(read.onlyRecord().fields().text(OPERATOR_ID)).isEqualTo("555555******4444");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"card\":\"4111111111111111\",\"cvv\":\"987\",",
        "4111111111111111,cvv=987",
        "{\"card\":4111111111111111,\"cvv\":987}",
        "{\"rrn\":\"4111111111111111\",\"amount\":\"x\",\"cvv\":\"987\"}"
      })
  void aRejectedLineKeepsNoCardData(String line) {
    ReadUpload read = read(line);
    assertThat(read.text()).doesNotContain("4111111111111111", "987");
    assertThat(read.onlyReject().excerpt()).isEqualTo(read.text());
  }

  @Test
  void anotherEncodingIsRejectedLineByLineWithoutItsCards() {
    ReadUpload read =
        ReadUpload.of(
            layout, host, (with("\"card\":\"4111111111111111\"") + "\n").getBytes(UTF_16LE));
    assertThat(read.rejects()).isNotEmpty().hasSameSizeAs(read.items());
    assertThat(new String(read.evidence(), UTF_16LE)).contains("411111******1111");
  }

  @Test
  void bytesThatAreNotUtf8AreRejectedWhereAFieldHoldsThem() {
    byte[] upload = with("\"batch\":\"?\"").getBytes(UTF_8);
    upload[with("\"batch\":\"?\"").indexOf('?')] = (byte) 0xD6;
    assertThat(ReadUpload.of(layout, host, upload).onlyReject().code())
        .isEqualTo(RejectCode.FIELD_INVALID);
  }

  @Test
  void whatOnlyARepairTellsIsNotTakenFromALine() {
    Item item = read(with("\"repairId\":\"r-1\",\"restores\":\"HOST\"")).items().getFirst();
    assertThat(((ParsedRecord) item).record().fields().has(REPAIR_ID)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"stan\":\"1\"}|true",
        "`\uFEFF\n\n{\"stan\":\"1\"}\n{\"stan\"`|true",
        "{\"foo\":\"1\"}|false",
        "`{\n\"stan\":\"1\"\n}`|false",
        "{\"repairId\":\"1\",\"fields\":{\"stan\":\"1\"}}|false",
        "stan,rrn|false",
        "`garbage\n{\"stan\":\"1\"}\n{\"stan\":\"2\"}`|false",
        "`{\"stan\":\n{\"stan\":\"2\"}`|true",
        "``|false"
      })
  void itIsKnownByItsFirstLines(String head, boolean fits) {
    byte[] bytes = head.getBytes(UTF_8);
    assertThat(layout.fits(bytes)).isEqualTo(fits);
    assertThat(bytes).isEqualTo(head.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"merchantOrderNo\":\"4111111111111111\"",
        "\"invoiceNo\":\"4111 1111 1111 1111\"",
        "\"original\":{\"rrn\":\"INV4111111111111111\"}",
        "\"account\":\"4111-1111-1111-1111\"",
        "\"fee\":378282246310005",
        "\"lines\":[{\"sku\":\"4111111111111111\"}]"
      })
  void aRowWithACardNumberInAKeyGoesToQuarantineMasked(String member) {
    // when
    ReadUpload upload = read(with(member));

    // then
    Reject reject = (Reject) upload.items().getFirst();
    assertThat(reject.code()).isEqualTo(RejectCode.CARD_NUMBER_IN_KEY);
    assertThat(reject.excerpt()).contains("*").doesNotContain("111111111").doesNotContain("82463");
    assertThat(reject.detail()).doesNotContain("1111");
  }

  @Test
  void anOrderNumberThatIsATimeIsAKeyAlthoughItsCheckDigitIsRight() {
    assertThat(read(with("\"merchantOrderNo\":\"2606151035201230\"")).items())
        .singleElement()
        .isInstanceOf(ParsedRecord.class);
  }
}
