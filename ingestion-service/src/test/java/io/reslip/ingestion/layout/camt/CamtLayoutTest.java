package io.reslip.ingestion.layout.camt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.declared.Samples;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CamtLayoutTest {

  private static final CamtLayout CAMT053 = CamtLayout.statement();
  private static final CamtLayout CAMT054 = CamtLayout.notification();
  private static final UploadContext BANK = Contexts.of(Source.BANK);

  private static ReadUpload read(String document) {
    return ReadUpload.of(CAMT053, BANK, document);
  }

  private static ReadUpload readEntry(String entry) {
    return read(CamtText.document(CamtText.statement("0", "100.00", List.of(entry))));
  }

  private static String entry() {
    return CamtText.entry().xml();
  }

  @Test
  void anEntryIsReadFieldByField() {
    // when
    ReadUpload read = readEntry(entry());
    // then
    CanonicalRecord record = read.onlyRecord();
    PaymentFields fields = record.fields();
    assertThat(fields.type()).isEqualTo(OperationType.PAYOUT);
    assertThat(fields.text(RecordField.ACCOUNT)).isEqualTo("NL26VAYB8060476890");
    assertThat(fields.amountMinor(RecordField.AMOUNT)).isEqualTo(10000);
    assertThat(fields.text(RecordField.CURRENCY)).isEqualTo("EUR");
    assertThat(fields.get(RecordField.DIRECTION)).isEqualTo(Direction.CREDIT);
    assertThat(fields.get(RecordField.SETTLEMENT_DATE)).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(fields.text(RecordField.CHANNEL_ORDER_NO)).isEqualTo("B1");
    assertThat(fields.text(RecordField.MERCHANT_ORDER_NO)).isEqualTo("E1");
    assertThat(record.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(record.partitionDate()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(read.controls()).hasSize(2).allMatch(ControlTotal::ties);
  }

  @Test
  void evidenceIsTheEntrysOwnBytes() {
    // given
    String document =
        CamtText.document(CamtText.statement("0", "200.00", List.of(entry(), entry())));
    // when
    ReadUpload read = read(document);
    // then
    assertThat(read.items())
        .hasSize(2)
        .allSatisfy(item ->
            assertThat(
                    document.substring((int) item.evidence().offset(), (int) item.evidence().end()))
                .startsWith("<Ntry>")
                .endsWith("</Ntry>"));
  }

  @Test
  void likeEntriesAreCounted() {
    ReadUpload read =
        read(CamtText.document(CamtText.statement("0", "200.00", List.of(entry(), entry()))));
    assertThat(read.records())
        .extracting(each -> each.occurrence().orElse(0))
        .containsExactly(1, 2);
    assertThat(read.records().getFirst().identity())
        .isNotEqualTo(read.records().getLast().identity());
  }

  @Test
  void aReversalGoesTheWayThatItIsBooked() {
    PaymentFields fields =
        readEntry(entry().replace("CRDT", "DBIT").replace(">false<", ">true<"))
            .onlyRecord()
            .fields();
    assertThat(fields.type()).isEqualTo(OperationType.REVERSAL);
    assertThat(fields.get(RecordField.DIRECTION)).isEqualTo(Direction.DEBIT);
  }

  @Test
  void prefixesAndWrappersMakeNoDifference() {
    // given
    String plain = CamtText.document(CamtText.statement("0", "100.00", List.of(entry())));
    String body = plain.substring(plain.indexOf("<Document"));
    String prefixed =
        "<Envelope><n:AppHdr xmlns:n='x'/>"
            + body.replaceAll("<(/?)(?=[A-Z])", "<$1d:").replace("xmlns=", "xmlns:d=")
            + "</Envelope>";
    // then
    assertThat(read(prefixed).onlyRecord()).isEqualTo(read(plain).onlyRecord());
    assertThat(read(prefixed).controls()).allMatch(ControlTotal::ties);
  }

  @Test
  void aBatchWithManyTransactionsIsOneRecord() {
    // given an entry as long as it likes
    String detail =
        "<TxDtls><Refs><EndToEndId>E%d</EndToEndId></Refs><RmtInf><Ustrd>"
            + "text ".repeat(200)
            + "</Ustrd></RmtInf></TxDtls>";
    StringBuilder details = new StringBuilder("<NtryDtls><Btch><PmtInfId>P7</PmtInfId></Btch>");
    for (int i = 0; i < 3000; i++) {
      details.append(detail.formatted(i));
    }
    String batch =
        entry().replaceAll("(?s)<NtryDtls>.*</NtryDtls>", details.append("</NtryDtls>").toString());
    // when
    ReadUpload read = readEntry(batch);
    // then
    CanonicalRecord record = read.onlyRecord();
    assertThat(record.fields().text(RecordField.MERCHANT_ORDER_NO)).isEqualTo("P7");
    assertThat(record.fields().amountMinor(RecordField.AMOUNT)).isEqualTo(10000);
    assertThat(read.items().getFirst().evidence().length()).isEqualTo(batch.strip().length());
    assertThat(read.units()).isGreaterThan(5);
    assertThat(read.controls()).allMatch(ControlTotal::ties);
  }

  @Test
  void aStatusOfLaterVersionsAndOneThatIsNotBookedAreUnderstood() {
    String later = entry().replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>");
    String pending = entry().replace("BOOK", "PDNG");
    ReadUpload read =
        read(CamtText.document(CamtText.statement("0", "100.00", List.of(later, pending))));
    assertThat(read.items()).hasSize(1);
    assertThat(read.controls()).allMatch(ControlTotal::ties);
  }

  @Test
  void withoutReferencesALineIsARecordAllTheSame() {
    String bare =
        entry().replace("<AcctSvcrRef>B1</AcctSvcrRef>", "").replace(">E1<", ">NOTPROVIDED<");
    PaymentFields fields = readEntry(bare).onlyRecord().fields();
    assertThat(fields.has(RecordField.CHANNEL_ORDER_NO)).isFalse();
    assertThat(fields.has(RecordField.MERCHANT_ORDER_NO)).isFalse();
  }

  @Test
  void balancesThatDoNotTieAreTold() {
    String document = CamtText.document(CamtText.statement("-50.00", "51.00", List.of(entry())));
    assertThat(read(document).controls())
        .contains(new ControlTotal("closing balance of statement 1", 5100L, 5000L));
  }

  @Test
  void pagesBeginAndEndWithInterimBalances() {
    // given
    String first =
        CamtText.statement(
            CamtText.balance("OPBD", "0") + CamtText.balance("ITBD", "100.00"), List.of(entry()));
    String middle =
        CamtText.statement(
            CamtText.balance("ITBD", "100.00") + CamtText.balance("ITBD", "200.00"),
            List.of(entry()));
    String last =
        CamtText.statement(
            CamtText.balance("ITBD", "200.00") + CamtText.balance("CLBD", "300.00"),
            List.of(entry()));
    // when
    ReadUpload read = read(CamtText.document(first + middle + last));
    // then
    assertThat(read.controls()).hasSize(4).allMatch(ControlTotal::ties);
    assertThat(read.records())
        .extracting(each -> each.occurrence().orElse(0))
        .containsExactly(1, 2, 3);
  }

  @Test
  void theSummaryOfANotificationTies() {
    // given
    String summary =
        "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>130.00</Sum>"
            + "<TtlNetNtryAmt>70.0</TtlNetNtryAmt><CdtDbtInd>CRDT</CdtDbtInd></TtlNtries>"
            + "<TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>100.00</Sum></TtlCdtNtries>"
            + "<TtlDbtNtries><NbOfNtries>2</NbOfNtries></TtlDbtNtries></TxsSummry>";
    String debit = entry().replace("CRDT", "DBIT").replace("100.00", "30");
    String document =
        CamtText.document(CamtText.statement(summary, List.of(entry(), debit)))
            .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
            .replace("Stmt>", "Ntfctn>");
    // when
    ReadUpload read = ReadUpload.of(CAMT054, BANK, document);
    // then
    assertThat(read.records()).hasSize(2);
    assertThat(read.controls())
        .filteredOn(total -> !total.ties())
        .containsExactly(new ControlTotal("number of debit entries of statement 1", 2L, 1L));
    assertThat(read.controls()).hasSize(7);
    assertThat(CAMT054.fits(document.getBytes(UTF_8))).isTrue();
    assertThat(CAMT053.fits(document.getBytes(UTF_8))).isFalse();
  }

  @Test
  void nothingIsRounded() {
    assertThat(readEntry(entry().replace("100.00", "100.001")).onlyReject().code())
        .isEqualTo(RejectCode.AMOUNT_DECIMALS);
    assertThat(readEntry(entry().replace("100.00", "100.0010")).controls())
        .anyMatch(total -> !total.ties());
    String yen = entry().replace("Ccy=\"EUR\">100.00", "Ccy=\"JPY\">100.50");
    assertThat(readEntry(yen).onlyReject().code()).isEqualTo(RejectCode.AMOUNT_DECIMALS);
    assertThat(
            readEntry(yen.replace("100.50", "100.00"))
                .onlyRecord()
                .fields()
                .amountMinor(RecordField.AMOUNT))
        .isEqualTo(100);
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(readEntry(entry().replace("2026-06-15", "2026-02-30")).onlyReject().code())
        .isEqualTo(RejectCode.DATE_IMPOSSIBLE);
    assertThat(readEntry(entry().replace("CRDT", "CREDIT")).onlyReject().code())
        .isEqualTo(RejectCode.FIELD_INVALID);
    assertThat(readEntry(entry().replaceAll("<Amt.*</Amt>", "")).onlyReject().code())
        .isEqualTo(RejectCode.FIELD_MISSING);
    assertThat(readEntry(entry().replace("BOOK", "MAYBE")).onlyReject().code())
        .isEqualTo(RejectCode.CODE_UNKNOWN);
    assertThat(readEntry(entry().replace("EUR", "EUX")).onlyReject().code())
        .isEqualTo(RejectCode.FIELD_INVALID);
    assertThat(readEntry(entry().replace(">B1<", ">4111111111111111<")).onlyReject().code())
        .isEqualTo(RejectCode.CARD_NUMBER_IN_KEY);
  }

  @Test
  void aBrokenEntryGoesToQuarantineAndTheOthersAreKept() {
    // given
    String broken = entry().replace("</RvslInd>", "</Rvsl>").replace(">E1<", ">4111111111111111<");
    // when
    ReadUpload read =
        read(CamtText.document(CamtText.statement("0", "300", List.of(entry(), broken, entry()))));
    // then
    assertThat(read.items()).hasSize(3);
    Reject reject = read.rejects().getFirst();
    assertThat(reject.code()).isEqualTo(RejectCode.XML_INVALID);
    assertThat(read.text().contains("4111111111111111")).as("a test card is left").isFalse();
    assertThat(read.controls()).anyMatch(total -> !total.ties());
  }

  @Test
  void aBrokenTransactionBreaksItsEntry() {
    String broken = entry().replace("<EndToEndId>", "<EndToEnd>");
    ReadUpload read =
        read(CamtText.document(CamtText.statement("0", "200", List.of(broken, entry()))));
    assertThat(read.rejects()).extracting(Reject::code).containsExactly(RejectCode.XML_INVALID);
    assertThat(read.rejects().getFirst().evidence().length()).isEqualTo(broken.strip().length());
    assertThat(read.items()).hasSize(2);
  }

  @Test
  void aDocumentThatIsCutKeepsWhatCameBefore() {
    // given
    String whole = CamtText.document(CamtText.statement("0", "200", List.of(entry(), entry())));
    // when
    ReadUpload within = read(whole.substring(0, whole.lastIndexOf("<CdtDbtInd>")));
    ReadUpload behind = read(whole.substring(0, whole.lastIndexOf("</Stmt>")));
    // then
    assertThat(within.items()).hasSize(2);
    assertThat(within.items().getFirst()).isInstanceOf(ParsedRecord.class);
    assertThat(within.rejects().getFirst().code()).isEqualTo(RejectCode.XML_INVALID);
    assertThat(within.controls()).noneMatch(ControlTotal::ties);
    assertThat(behind.records()).hasSize(2);
    assertThat(behind.controls()).noneMatch(ControlTotal::ties);
  }

  @Test
  void aDocumentTypeIsRefusedAndNoEntityIsOpened() {
    // given
    String document =
        CamtText.document(CamtText.statement("0", "100.00", List.of(entry())))
            .replace(
                "<Document",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Document")
            .replace(">E1<", ">&x;<");
    // when
    ReadUpload read = read(document);
    // then
    assertThat(read.onlyReject().code()).isEqualTo(RejectCode.XML_INVALID);
    assertThat(read.onlyReject().detail()).contains("document type");
    assertThat(read.controls()).noneMatch(ControlTotal::ties);
    assertThat(readEntry(entry().replace(">E1<", ">&x;<")).rejects())
        .extracting(Reject::code)
        .contains(RejectCode.XML_INVALID);
  }

  @Test
  void theDeclaredEncodingIsHonoured() {
    // given
    String document =
        CamtText.document(CamtText.statement("0", "100.00", List.of(entry().replace("E1", "É1"))));
    byte[] latin = document.replace("UTF-8", "ISO-8859-1").getBytes(ISO_8859_1);
    // then
    assertThat(ReadUpload.of(CAMT053, BANK, latin).onlyRecord())
        .isEqualTo(read(document).onlyRecord());
    assertThat(read("\uFEFF" + document).onlyRecord()).isEqualTo(read(document).onlyRecord());
    Reject notRead = read(document.replace("UTF-8", "UTF-7X")).onlyReject();
    assertThat(notRead.detail()).contains("encoding");
  }

  @Test
  void utf16IsRefusedAndNothingOfItIsKept() {
    // given
    byte[] wide =
        CamtText.document(
                CamtText.statement("0", "1", List.of(entry().replace("E1", "4111111111111111"))))
            .repeat(20)
            .getBytes(UTF_16);
    assertThat(CAMT053.fits(wide)).isTrue();
    // when
    ReadUpload read = ReadUpload.of(CAMT053, BANK, wide);
    // then
    assertThat(read.onlyReject().code()).isEqualTo(RejectCode.XML_INVALID);
    assertThat(read.onlyReject().detail()).contains("UTF-16");
    assertThat(read.text().replace("\0", "").contains("1111")).as("digits are left").isFalse();
  }

  @Test
  void cardNumbersInRemittanceTextsAreMaskedHoweverTheyAreWritten() {
    for (String written :
        List.of(
            "4111111111111111",
            "4111 1111 1111 1111",
            "&#52;111111111111111",
            "4111&#32;1111&#x20;1111 1111",
            "41111111<![CDATA[11111111]]>",
            "41111111<!-- x -->11111111")) {
      // given
      String text =
          entry().replace("</Refs>", "</Refs><RmtInf><Ustrd>" + written + "</Ustrd></RmtInf>");
      // when
      ReadUpload read = readEntry(text);
      // then
      String left = read.text().replaceAll("(?s).*<Ustrd>(.*)</Ustrd>.*", "$1");
      assertThat(left.replaceAll("[^1]", "").length()).as("digits that are left").isLessThan(10);
      assertThat(read.records()).hasSize(1);
    }
  }

  @Test
  void aHugeTransactionIsOneReject() {
    // given
    String huge = entry().replace("</Refs>", "</Refs><X>" + "y".repeat(2 << 20) + "</X>");
    // when
    ReadUpload read =
        read(CamtText.document(CamtText.statement("0", "200", List.of(entry(), huge, entry()))));
    // then
    assertThat(read.rejects()).extracting(Reject::code).startsWith(RejectCode.LINE_TOO_LONG);
    assertThat(read.items().stream().filter(ParsedRecord.class::isInstance)).hasSize(2);
  }

  @Test
  void aFileThatIsNoXmlIsAReject() {
    assertThat(read("4111111111111111 hello").onlyReject().code())
        .isEqualTo(RejectCode.XML_INVALID);
    assertThat(CAMT053.fits("hello".getBytes(UTF_8))).isFalse();
    assertThat(CAMT053.fits(new byte[0])).isFalse();
  }

  @Test
  void aRealStatementIsReadWhole() throws IOException {
    // when
    ReadUpload read =
        ReadUpload.of(
            CAMT053,
            Contexts.forDate(BANK, "2014-12-31"),
            Samples.read("genkgo_camt053.v2.multi.statement.xml"));
    // then
    assertThat(read.rejects()).isEmpty();
    assertThat(read.items()).hasSize(2).allMatch(Item.ParsedRecord.class::isInstance);
    PaymentFields first = read.records().getFirst().fields();
    assertThat(first.amountMinor(RecordField.AMOUNT)).isEqualTo(885);
    assertThat(first.get(RecordField.SETTLEMENT_DATE)).isEqualTo(LocalDate.of(2014, 12, 31));
    assertThat(first.get(RecordField.DIRECTION)).isEqualTo(Direction.CREDIT);
    assertThat(first.text(RecordField.MERCHANT_ORDER_NO)).isEqualTo("000000001");
    assertThat(read.records().getLast().fields().get(RecordField.DIRECTION))
        .isEqualTo(Direction.DEBIT);
    assertThat(read.controls()).hasSize(3).allMatch(ControlTotal::ties);
  }
}
