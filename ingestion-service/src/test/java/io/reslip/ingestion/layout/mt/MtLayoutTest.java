package io.reslip.ingestion.layout.mt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.camt.CamtLayout;
import io.reslip.ingestion.layout.declared.Samples;
import io.reslip.ingestion.layout.statement.UnfitException;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MtLayoutTest {

  private static final MtLayout MT940 = MtLayout.statement();
  private static final MtLayout MT942 = MtLayout.interim();
  private static final UploadContext BANK = Contexts.of(Source.BANK);
  private static final String ENTRY = ":61:2606150615C100,NTRFE1//B1\r\n:86:a payout\r\n";

  private static String statement(String opening, String entries, String closing) {
    return ":20:S1\r\n:25:NL26VAYB8060476890\r\n:28C:1/1\r\n:60F:"
        + opening
        + "\r\n"
        + entries
        + ":62F:"
        + closing
        + "\r\n-\r\n";
  }

  private static ReadUpload read(String text) {
    return ReadUpload.of(MT940, BANK, text);
  }

  private static ReadUpload readEntry(String entry) {
    return read(statement("C260615EUR0,", entry, "C260615EUR100,00"));
  }

  @Test
  void anEntryIsReadFieldByField() {
    // when
    ReadUpload read = readEntry(ENTRY);
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
    assertThat(read.controls())
        .containsExactly(new ControlTotal("closing balance of statement 1", 10000L, 10000L));
  }

  @Test
  void evidenceIsTheEntryAndWhatIsSaidOfIt() {
    // given
    String text = statement("C260615EUR0,", ENTRY + ENTRY, "C260615EUR200,00");
    // when
    ReadUpload read = read(text);
    // then
    assertThat(read.items())
        .hasSize(2)
        .allSatisfy(item ->
            assertThat(text.substring((int) item.evidence().offset(), (int) item.evidence().end()))
                .isEqualTo(ENTRY.strip()));
    assertThat(read.records())
        .extracting(each -> each.occurrence().orElse(0))
        .containsExactly(1, 2);
  }

  @Test
  void aLineHasTheSameIdentityInEveryKindOfStatement() {
    // given
    String interim =
        ":20:S1\n:25:BANKNL2A/NL26VAYB8060476890EUR\n:28C:1\n:34F:EUR0,\n"
            + ":61:260615C100,NTRFE1//B1\n:90C:1EUR100,00\n-\n";
    String camt =
        """
        <Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>NL26VAYB8060476890</IBAN></Id></Acct><Ntry>
        <Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-06-15</Dt></BookgDt>
        <AcctSvcrRef>B1</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>
        """;
    // when
    CanonicalRecord ofStatement = readEntry(ENTRY).onlyRecord();
    ReadUpload ofInterim = ReadUpload.of(MT942, BANK, interim);
    CanonicalRecord ofCamt = ReadUpload.of(CamtLayout.statement(), BANK, camt).onlyRecord();
    // then
    assertThat(ofInterim.onlyRecord()).isEqualTo(ofStatement);
    assertThat(ofCamt.identity()).isEqualTo(ofStatement.identity());
    assertThat(ofInterim.controls()).hasSize(2).allMatch(ControlTotal::ties);
    assertThat(MT942.fits(interim.getBytes(UTF_8))).isTrue();
    assertThat(MT940.fits(interim.getBytes(UTF_8))).isFalse();
  }

  @Test
  void bothKindsInOneUploadRepeatALineAndDoNotCountIt() {
    String interim = ":20:S1\n:25:NL26VAYB8060476890\n:34F:EUR0,\n" + ENTRY + "-\n";
    ReadUpload read = read(interim + statement("C260615EUR0,", ENTRY, "C260615EUR100,"));
    assertThat(read.records()).hasSize(2);
    assertThat(read.records().getFirst()).isEqualTo(read.records().getLast());
    assertThat(read.controls())
        .contains(new ControlTotal("number of entries of statement 1", null, 1L));
  }

  @Test
  void aReversalGoesTheOtherWay() {
    PaymentFields debit = readEntry(ENTRY.replace("C100", "RC100")).onlyRecord().fields();
    assertThat(debit.type()).isEqualTo(OperationType.REVERSAL);
    assertThat(debit.get(RecordField.DIRECTION)).isEqualTo(Direction.DEBIT);
    PaymentFields credit = readEntry(ENTRY.replace("C100", "RDR100")).onlyRecord().fields();
    assertThat(credit.type()).isEqualTo(OperationType.REVERSAL);
    assertThat(credit.get(RecordField.DIRECTION)).isEqualTo(Direction.CREDIT);
  }

  @Test
  void anAnnouncedEntryIsNoRecord() {
    assertThat(readEntry(ENTRY.replace("C100", "EC100")).items()).isEmpty();
  }

  @Test
  void theThirtiethOfFebruaryIsTheLastDayOfTheMonth() throws UnfitException {
    assertThat(booked("2602280230")).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(booked("260230")).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(MtDates.nearest("the day", "0230", LocalDate.of(2028, 2, 27)))
        .isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(readEntry(ENTRY.replace("2606150615", "260615" + "0431")).onlyReject().code())
        .isEqualTo(RejectCode.DATE_IMPOSSIBLE);
  }

  @Test
  void theYearOfTheEntryDateIsTheOneNearestToTheValueDate() {
    assertThat(booked("2601021231")).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(booked("2512310102")).isEqualTo(LocalDate.of(2026, 1, 2));
  }

  private static Object booked(String dates) {
    return readEntry(ENTRY.replace("2606150615", dates))
        .onlyRecord()
        .fields()
        .get(RecordField.SETTLEMENT_DATE);
  }

  @Test
  void aReferenceInTheRemittanceTextIsReadByItsName() {
    assertThat(owner(":61:260615C100,NTRFNONREF\n:86:/TRTP/SEPA/EREF/PAY-2026\n0615/REMI/x/\n"))
        .isEqualTo("PAY-20260615");
    assertThat(owner(":61:260615C100,NTRFNONREF\n:86:166?00X?20EREF+PAY-20?2126?22SVWZ+text\n"))
        .isEqualTo("PAY-2026");
    assertThat(owner(":61:260615C100,NTRFNONREF\n:86:text\n")).isNull();
  }

  private static @Nullable String owner(String entry) {
    return readEntry(entry).onlyRecord().fields().text(RecordField.MERCHANT_ORDER_NO);
  }

  @Test
  void blocksOfAnEnvelopeMakeNoDifference() {
    String plain = statement("D260615JPY5,", ENTRY, "C260615JPY95,");
    String blocks =
        "{1:F01BANKNL2AXXXX0000000000}{2:O9400000000000BANKNL2AXXXXN}{4:\r\n"
            + plain.replace("\r\n-\r\n", "\r\n-}{5:{CHK:123456789ABC}}\r\n");
    assertThat(read(blocks).onlyRecord()).isEqualTo(read(plain).onlyRecord());
    assertThat(read(blocks).controls()).hasSize(1).allMatch(ControlTotal::ties);
    assertThat(read(plain).onlyRecord().fields().amountMinor(RecordField.AMOUNT)).isEqualTo(100);
    assertThat(MT940.fits(blocks.getBytes(UTF_8))).isTrue();
  }

  @Test
  void balancesThatDoNotTieAreTold() {
    assertThat(read(statement("D260615EUR1,", ENTRY, "C260615EUR100,")).controls())
        .containsExactly(new ControlTotal("closing balance of statement 1", 10000L, 9900L));
    String cut = statement("C260615EUR0,", ENTRY, "C260615EUR100,");
    assertThat(read(cut.substring(0, cut.indexOf(":62F:"))).controls())
        .containsExactly(new ControlTotal("closing balance of statement 1", null, 10000L));
  }

  @Test
  void whatIsWrongIsSaidAndTheRestIsKept() {
    // given
    String wrong =
        ":61:26061XC1,NTRFX\n"
            + ENTRY.replace("100,", "100,001")
            + ENTRY.replace("//B1", "//4111111111111111")
            + ":61:261301C1,NTRFX\n";
    // when
    ReadUpload read = readEntry(ENTRY + wrong + ENTRY);
    // then
    assertThat(read.rejects())
        .extracting(Reject::code)
        .containsExactly(
            RejectCode.FIELD_INVALID,
            RejectCode.AMOUNT_DECIMALS,
            RejectCode.CARD_NUMBER_IN_KEY,
            RejectCode.DATE_IMPOSSIBLE);
    assertThat(read.items()).hasSize(6);
    assertThat(read.controls()).noneMatch(ControlTotal::ties);
    assertThat(read.rejects().getFirst().line()).isEqualTo(7);
    assertThat(read.text().contains("4111111111111111")).as("a test card is left").isFalse();
  }

  @Test
  void anEntryOutsideOfAMessageOrWithoutACurrencyGoesToQuarantine() {
    assertThat(read(ENTRY).onlyReject().code()).isEqualTo(RejectCode.GROUP_BROKEN);
    assertThat(read(":20:X\n:25:1\n" + ENTRY).onlyReject().code())
        .isEqualTo(RejectCode.FIELD_MISSING);
  }

  @Test
  void cardNumbersInTextsAreMaskedAndReferencesAreLeftAsTheyAre() {
    // given a reference of 16 digits whose check digit is right by chance
    String entry =
        ":61:2606150615C100,NTRF9900000000000009//B1\n:86:BEA 4111111111111111 AND\n4111 1111 1111 1111\n";
    // when
    ReadUpload read = readEntry(entry);
    // then
    assertThat(read.records()).hasSize(1);
    assertThat(read.text()).contains("NTRF9900000000000009//B1");
    assertThat(read.text().contains("1111111111") || read.text().contains("1111 1111"))
        .as("a test card is left")
        .isFalse();
  }

  @Test
  void aFileThatIsNoMessageIsAReject() {
    assertThat(read("hello\n4111111111111111\n").onlyReject().code())
        .isEqualTo(RejectCode.RECORD_UNKNOWN);
    assertThat(read("hello\n").controls()).noneMatch(ControlTotal::ties);
    assertThat(MT940.fits("hello\n".getBytes(UTF_8))).isFalse();
    assertThat(MT940.fits(new byte[0])).isFalse();
  }

  @Test
  void aRealStatementIsReadWhole() throws IOException {
    // when
    byte[] sample = Samples.read("mt940_jejik_abnamro.sta");
    ReadUpload read = ReadUpload.of(MT940, Contexts.forDate(BANK, "2011-05-24"), sample);
    // then
    assertThat(MT940.fits(sample)).isTrue();
    assertThat(read.rejects()).isEmpty();
    assertThat(read.items()).hasSize(10).allMatch(ParsedRecord.class::isInstance);
    PaymentFields first = read.records().getFirst().fields();
    assertThat(first.text(RecordField.ACCOUNT)).isEqualTo("517852257");
    assertThat(first.amountMinor(RecordField.AMOUNT)).isEqualTo(900);
    assertThat(first.get(RecordField.DIRECTION)).isEqualTo(Direction.DEBIT);
    assertThat(first.get(RecordField.SETTLEMENT_DATE)).isEqualTo(LocalDate.of(2011, 5, 24));
    assertThat(read.records())
        .extracting(each -> each.fields().amountMinor(RecordField.AMOUNT))
        .containsExactly(900L, 1159L, 1163L, 1180L, 1345L, 1549L, 10700L, 14148L, 949L, 1500L);
    // the sample leaves out entries, and says so
    assertThat(read.controls())
        .containsExactly(
            new ControlTotal("closing balance of statement 1", 87684L, 291484L),
            new ControlTotal("closing balance of statement 2", 184975L, 285235L));
  }
}
