package io.reslip.ingestion.layout.declared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JsonLayoutTest {

  private static final String FIELDS =
      """
      set: {currency: CNY}
      records:
        head:
          role: header
          fields:
            merchantId: /merchant
            day: {from: /day, format: yyyy-MM-dd}
        totals:
          role: trailer
          figures:
            count: {from: /total/count, scale: minor}
            sum: {from: /total/sum, scale: point}
        payment:
          when: {columns: {/kind: pay}}
          set: {type: SALE}
          fields:
            rrn: /ids/0
            terminalId: /terminal
            occurredAt: {from: /at, format: [MMddHHmmss, "yyyy-MM-dd'T'HH:mm:ssX"]}
            card: /card
            amount: {from: /amount/value, scale: point}
      controls:
        - {name: number, told: totals.count, count: payment}
        - {name: sum, told: totals.sum, sum: payment.amount}
      """;
  private static final DeclaredLayout DOCUMENT =
      DeclaredLayout.of(
          """
          layout: json-document
          about: One document with an array of payments
          sources: [HOST]
          kind: json
          items: /data/list
          """
              + FIELDS);
  private static final DeclaredLayout LINES =
      DeclaredLayout.of(
          """
          layout: json-lines
          about: One payment a line
          sources: [HOST]
          kind: json
          set: {currency: CNY, type: SALE}
          records:
            payment:
              fields:
                rrn: /ids/0
                terminalId: /terminal
                occurredAt: {from: /at, format: "yyyy-MM-dd'T'HH:mm:ssX"}
                amount: {from: /amount/value, scale: point}
          """);
  private static final UploadContext HOST = Contexts.of(Source.HOST);

  private static String payment(String rrn, String amount, String more) {
    return "{\"kind\": \"pay\", \"ids\": [\""
        + rrn
        + "\", 7], \"terminal\": \"T1\", \"at\": \"0615103520\", \"amount\": {\"value\": "
        + amount
        + "}"
        + more
        + "}";
  }

  private static final String DOCUMENT_TEXT =
      "{\"merchant\": \"M1\", \"day\": \"2026-06-15\", \"memo\": \"4111111111111111\", \"data\": {\"list\": [\n"
          + payment("616604000001", "12.30", ", \"card\": \"5555555555554444\", \"x\": [1, {}]")
          + ",\n"
          + payment("616604000002", "\"1.20\"", ", \"note\": \"a \\\"]}, quoted\"")
          + "\n], \"next\": null}, \"total\": {\"count\": 2, \"sum\": 13.50}}\n";

  @Test
  void theElementsOfAnArrayAreRecordsAndTheDocumentTellsTheirTotals() {
    // when
    ReadUpload read = ReadUpload.of(DOCUMENT, HOST, DOCUMENT_TEXT);
    // then
    assertThat(read.controls()).hasSize(2).allMatch(ControlTotal::ties);
    PaymentFields first = read.records().getFirst().fields();
    assertThat(first.type()).isEqualTo(OperationType.SALE);
    assertThat(first.text(RecordField.MERCHANT_ID)).isEqualTo("M1");
    assertThat(first.text(RecordField.RRN)).isEqualTo("616604000001");
    assertThat(first.occurredAt()).isEqualTo(OffsetDateTime.parse("2026-06-15T10:35:20+08:00"));
    assertThat(first.amountMinor(RecordField.AMOUNT)).isEqualTo(1230);
    assertThat(first.text(RecordField.CARD_MASK)).isEqualTo("555555******4444");
    assertThat(read.records()).hasSize(2);
    assertThat(read.text()).contains("411111******1111").contains("555555******4444");
  }

  @Property(tries = 60)
  void howTheBytesComeMakesNoDifference(@ForAll @IntRange(min = 1, max = 80) int piece) {
    ReadUpload whole = ReadUpload.of(DOCUMENT, HOST, DOCUMENT_TEXT);
    ReadUpload pieces = ReadUpload.inPieces(DOCUMENT, HOST, DOCUMENT_TEXT.getBytes(UTF_8), piece);
    assertThat(pieces.items()).isEqualTo(whole.items());
    assertThat(pieces.controls()).isEqualTo(whole.controls());
  }

  @Test
  void aBadElementGoesToQuarantineAndTheOthersAreKept() {
    // given
    String text = DOCUMENT_TEXT.replace("\"1.20\"", "1.234").replace("[1, {}]", "[1, {]}");
    // when
    ReadUpload read = ReadUpload.of(DOCUMENT, HOST, text);
    // then
    assertThat(read.rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.JSON_INVALID, RejectCode.AMOUNT_DECIMALS);
    assertThat(read.text().contains("5555555555554444")).as("a test card is left").isFalse();
    assertThat(read.controls()).noneMatch(ControlTotal::ties);
  }

  @Test
  void aDocumentThatIsCutKeepsWhatCameBefore() {
    String cut = DOCUMENT_TEXT.substring(0, DOCUMENT_TEXT.indexOf("616604000002"));
    ReadUpload read = ReadUpload.of(DOCUMENT, HOST, cut);
    assertThat(read.items()).hasSize(2);
    assertThat(read.items().getFirst()).isInstanceOf(ParsedRecord.class);
    assertThat(read.controls()).noneMatch(ControlTotal::ties);
  }

  @Test
  void anEmptyArrayIsNoRecord() {
    String none =
        "{\"merchant\":\"M1\",\"data\":{\"list\":[ ]},\"total\":{\"count\":0,\"sum\":0.00}}";
    ReadUpload read = ReadUpload.of(DOCUMENT, HOST, none);
    assertThat(read.items()).isEmpty();
    assertThat(read.controls()).allMatch(ControlTotal::ties);
  }

  @Test
  void aDocumentWithoutTheArrayIsOneReject() {
    assertThat(ReadUpload.of(DOCUMENT, HOST, "{\"data\": [1, 2]}").onlyReject().code())
        .isEqualTo(RejectCode.JSON_INVALID);
  }

  @Test
  void aHugeElementIsOneRejectAndTheNextIsRead() {
    String huge = payment("616604000009", "1.00", ", \"x\": \"" + "y".repeat(1 << 20) + "\"");
    String text =
        DOCUMENT_TEXT.replace(
            "\n], \"next\"",
            ",\n" + huge + ",\n" + payment("616604000003", "1.00", "") + "\n], \"next\"");
    ReadUpload read = ReadUpload.of(DOCUMENT, HOST, text);
    assertThat(read.rejects()).extracting(Reject::code).containsExactly(RejectCode.LINE_TOO_LONG);
    assertThat(read.items()).hasSize(4);
  }

  @Test
  void eachLineIsARecord() {
    String line =
        "{\"ids\":[\"616604000001\"],\"terminal\":\"T1\",\"at\":\"2026-06-15T10:35:20+08:00\","
            + "\"amount\":{\"value\":0.5},\"cvv\":\"907\"}\n";
    ReadUpload read =
        ReadUpload.of(LINES, HOST, line + "nonsense\n" + line.replace("01\"]", "02\"]"));
    assertThat(read.items()).hasSize(3);
    assertThat(read.rejects().getFirst().line()).isEqualTo(2);
    assertThat(
            ((ParsedRecord) read.items().getFirst())
                .record()
                .fields()
                .amountMinor(RecordField.AMOUNT))
        .isEqualTo(50);
    assertThat(read.text()).contains("\"cvv\":\"***\"");
  }

  @Test
  void aValueThatIsToldTwiceOrIsNoValueIsAReject() {
    String twice = payment("1", "1.00", ", \"terminal\": \"T2\"");
    String object = payment("1", "1.00", "").replace("\"T1\"", "{\"a\": 1}");
    assertThat(ReadUpload.of(LINES, HOST, twice + "\n" + object + "\n").rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.FIELD_INVALID, RejectCode.FIELD_INVALID);
  }

  @Property(tries = 300)
  void anyBytesAreRecordsOrRejectsAndNeverAnException(@ForAll byte[] upload) {
    assertThat(ReadUpload.of(DOCUMENT, HOST, upload).items()).isNotNull();
    assertThat(ReadUpload.of(LINES, HOST, upload).items()).isNotNull();
  }
}
