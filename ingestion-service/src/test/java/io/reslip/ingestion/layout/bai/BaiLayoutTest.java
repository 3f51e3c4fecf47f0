package io.reslip.ingestion.layout.bai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.declared.Samples;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BaiLayoutTest {

  private static final BaiLayout BAI2 = new BaiLayout();
  private static final UploadContext BANK = Contexts.of(Source.BANK);
  private static final List<String> CARDS = List.of("4111111111111111", "6200000000000005");
  private static final int LARGE = 1 << 20;
  private static final String CREDIT = "16,165,10000,V,260616,,B1,E1,a payout, of one day/\n";

  private static String file(String transactions, int lines, long sum) {
    return "01,BANK,ME,260616,0600,1,80,1,2/\n"
        + "02,ME,BANK,1,260615,,EUR,2/\n"
        + "03,ACC1,,010,500,,/\n88,015,600,,/\n"
        + transactions
        + "49,%d,%d/\n98,%d,1,%d/\n99,%d,1,%d/\n"
            .formatted(sum, lines + 3, sum, lines + 5, sum, lines + 7);
  }

  private static ReadUpload read(String text) {
    return ReadUpload.of(BAI2, BANK, text);
  }

  @Test
  void aTransactionIsReadFieldByField() {
    // when
    ReadUpload read = read(file(CREDIT, 1, 11100));
    // then
    PaymentFields fields = read.onlyRecord().fields();
    assertThat(fields.type()).isEqualTo(OperationType.PAYOUT);
    assertThat(fields.text(RecordField.ACCOUNT)).isEqualTo("ACC1");
    assertThat(fields.amountMinor(RecordField.AMOUNT)).isEqualTo(10000);
    assertThat(fields.text(RecordField.CURRENCY)).isEqualTo("EUR");
    assertThat(fields.get(RecordField.DIRECTION)).isEqualTo(Direction.CREDIT);
    assertThat(fields.get(RecordField.SETTLEMENT_DATE)).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(fields.text(RecordField.CHANNEL_ORDER_NO)).isEqualTo("B1");
    assertThat(fields.text(RecordField.MERCHANT_ORDER_NO)).isEqualTo("E1");
    assertThat(read.controls()).hasSize(8).allMatch(ControlTotal::ties);
  }

  @Test
  void aContinuationBelongsToItsRecord() {
    // given
    String text = "16,475,2500,S,1,2,3,B2,E2,a check\n88,that came back, 4111111111111111/\n";
    // when
    ReadUpload read = read(file(text, 2, 3600));
    // then
    PaymentFields fields = read.onlyRecord().fields();
    assertThat(fields.get(RecordField.DIRECTION)).isEqualTo(Direction.DEBIT);
    assertThat(fields.text(RecordField.CHANNEL_ORDER_NO)).isEqualTo("B2");
    assertThat(read.items().getFirst().evidence().length()).isEqualTo(text.length() - 1);
    assertThat(read.text()).contains("411111******1111");
    assertThat(read.controls()).allMatch(ControlTotal::ties);
  }

  @Test
  void everyFundsTypeIsPassedOver() {
    for (String funds : List.of("", "0", "1", "2", "Z", "V,260616,", "S,1,2,3", "D,2,0,50,1,50")) {
      String line = CREDIT.replace("V,260616,", funds);
      assertThat(
              read(file(line, 1, 11100)).onlyRecord().fields().text(RecordField.CHANNEL_ORDER_NO))
          .as(funds)
          .isEqualTo("B1");
    }
  }

  @Test
  void totalsThatDoNotTieOrAreNotToldAreShown() {
    assertThat(read(file(CREDIT + CREDIT, 1, 11100)).controls())
        .contains(
            new ControlTotal("control total of account 1", 11100L, 21100L),
            new ControlTotal("records of file 1", 8L, 9L));
    String cut = file(CREDIT, 1, 11100);
    assertThat(read(cut.substring(0, cut.indexOf("98,"))).controls())
        .contains(new ControlTotal("control total of file 1", null, 11100L));
  }

  @Test
  void whatIsWrongIsSaidAndTheRestIsKept() {
    String wrong =
        CREDIT.replace("16,165", "16,770")
            + CREDIT.replace("10000", "1x")
            + CREDIT.replace("10000", "")
            + CREDIT.replace("V,", "Q,")
            + CREDIT.replace("B1", "4111111111111111")
            + "17,nothing/\n"
            + "16,890,,,,,only words/\n";
    ReadUpload read = read(file(wrong + CREDIT, 8, 11100));
    assertThat(read.rejects())
        .extracting(Reject::code)
        .containsExactly(
            RejectCode.CODE_UNKNOWN,
            RejectCode.FIELD_INVALID,
            RejectCode.FIELD_MISSING,
            RejectCode.CODE_UNKNOWN,
            RejectCode.CARD_NUMBER_IN_KEY,
            RejectCode.RECORD_UNKNOWN);
    assertThat(read.items()).hasSize(7);
    assertThat(read.text().contains("4111111111111111")).as("a test card is left").isFalse();
  }

  @Test
  void aGroupWithoutADayTakesItsTransactionsToQuarantine() {
    assertThat(read(file(CREDIT, 1, 11100).replace("260615", "260230")).rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.DATE_IMPOSSIBLE, RejectCode.GROUP_BROKEN);
  }

  @Test
  void aFileOfItIsRecognised() {
    assertThat(BAI2.fits(file("", 0, 1100).getBytes(UTF_8))).isTrue();
    assertThat(BAI2.fits("01,a\n".getBytes(UTF_8))).isFalse();
    assertThat(BAI2.fits(new byte[0])).isFalse();
    assertThat(read("hello").controls()).noneMatch(ControlTotal::ties);
  }

  @Property(tries = 100)
  void whatIsWrittenIsReadBackAndTies(
      @ForAll @Size(min = 1, max = 8)
          List<@IntRange(min = -9_999_999, max = 9_999_999) Integer> amounts,
      @ForAll @IntRange(min = 1, max = 90) int piece) {
    // given
    StringBuilder lines = new StringBuilder();
    long sum = 1100;
    for (int amount : amounts) {
      lines.append(
          "16,%s,%d,,B%d,E,text/\n"
              .formatted(amount < 0 ? "455" : "165", Math.abs(amount), amount));
      sum += Math.abs(amount);
    }
    byte[] file = file(lines.toString(), amounts.size(), sum).getBytes(UTF_8);
    // when
    ReadUpload read = ReadUpload.inPieces(BAI2, BANK, file, piece);
    // then
    assertThat(read.controls()).allMatch(ControlTotal::ties);
    assertThat(read.records())
        .extracting(each -> each.fields().amountMinor(RecordField.AMOUNT))
        .containsExactlyElementsOf(amounts.stream().map(each -> (long) Math.abs(each)).toList());
    assertThat(read.records())
        .extracting(each -> each.fields().get(RecordField.DIRECTION))
        .containsExactlyElementsOf(
            amounts.stream().map(each -> each < 0 ? Direction.DEBIT : Direction.CREDIT).toList());
  }

  /** Pieces that good and bad files are made of. */
  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
            "01,BANK,ME,260616,0600,1,80,1,2/\n",
            "02,ME,BANK,1,260615,,EUR,2/\n",
            "03,4111111111111111,,010,500,,/\n",
            "03,ACC1,,/\n",
            CREDIT,
            "16,165,1,,4111111111111111,6200000000000005/\n",
            "88,4111111111111111",
            "88,",
            "16,",
            "D,9,",
            "6200 0000 0000 0005",
            "49,1,1/\n",
            "98,1,1,1/\n",
            "99,1,1,1/\n",
            ",",
            "/",
            "\n",
            "\r\n",
            "é")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 600)
  void anyFileIsRecordsOrRejectsAndNoTestCardLeavesItsReading(
      @ForAll("files") String file, @ForAll @IntRange(min = 1, max = 90) int piece) {
    byte[] bytes = file.getBytes(UTF_8);
    ReadUpload read = ReadUpload.of(BAI2, BANK, bytes);
    assertThat(ReadUpload.inPieces(BAI2, BANK, bytes, piece).items()).isEqualTo(read.items());
    String left = read.text() + read.items();
    assertThat(CARDS.stream().noneMatch(left::contains)).as("a test card is left").isTrue();
  }

  @Property(tries = 300)
  void anyBytesAreRecordsOrRejectsAndNeverAnException(@ForAll @Size(max = 700) byte[] upload) {
    assertThat(read(new String(upload, UTF_8)).items()).isNotNull();
    assertThat(ReadUpload.of(BAI2, BANK, upload).items()).isNotNull();
    assertThat(BAI2.fits(upload)).isIn(true, false);
  }

  @Example
  void largeFilesOfOnePieceAfterTheOtherTakeNoLongerThanOthers() {
    for (String unit : List.of("\n", ",", "88,", "88,\n", "16,\n", "/", "4", "D,9,", "03,a,,\n")) {
      byte[] upload = ("01,a\n02,a\n03,ACC,," + unit.repeat(LARGE / unit.length())).getBytes(UTF_8);
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> ReadUpload.of(BAI2, BANK, upload), unit);
    }
  }

  @Test
  void aRealFileIsReadWhole() throws IOException {
    // when
    byte[] sample = Samples.read("moov_bai2_sample1.txt");
    ReadUpload read = ReadUpload.of(BAI2, Contexts.forDate(BANK, "2006-03-17"), sample);
    // then
    assertThat(BAI2.fits(sample)).isTrue();
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records()).hasSize(17);
    assertThat(read.controls()).hasSize(10).allMatch(ControlTotal::ties);
    PaymentFields first = read.records().getFirst().fields();
    assertThat(first.amountMinor(RecordField.AMOUNT)).isEqualTo(2500);
    assertThat(first.text(RecordField.CURRENCY)).isEqualTo("CAD");
    assertThat(first.text(RecordField.ACCOUNT)).isEqualTo("10200123456");
    assertThat(first.get(RecordField.DIRECTION)).isEqualTo(Direction.DEBIT);
    assertThat(first.get(RecordField.SETTLEMENT_DATE)).isEqualTo(LocalDate.of(2006, 3, 17));
  }
}
