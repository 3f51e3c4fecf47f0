package io.reslip.ingestion.layout.declared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class Tdi34Test {

  private static final DeclaredLayout TDI34 = BuiltInLayouts.named("tdi34");
  private static final UploadContext SCHEME = Contexts.of(Source.SCHEME);

  private static final String HEADER = "120260615" + " ".repeat(162) + "\n";

  private static String payment(String time, String amount, String invoice) {
    String line =
        "2"
            + "22054577"
            + "GA2205457701"
            + "     "
            + "M "
            + "***************6461"
            + "20260615"
            + time
            + "20260615"
            + "10"
            + "   "
            + "04783J"
            + "  "
            + amount
            + String.format("%-10s", invoice)
            + String.format("%-36s", "13V04");
    return line + " ".repeat(171 - line.length()) + "\n";
  }

  private static String trailer(String count, String amount) {
    return "7"
        + String.format("%6s", count)
        + String.format("%13s", amount)
        + " ".repeat(70)
        + "\n";
  }

  @Test
  void aPaymentIsReadFieldByField() {
    // given
    String file = HEADER + payment("1351", "000007500", "1725") + trailer("0001", "00007500");
    // when
    ReadUpload read = ReadUpload.of(TDI34, SCHEME, file);
    // then
    PaymentFields fields = read.onlyRecord().fields();
    assertThat(fields.type()).isEqualTo(OperationType.SALE);
    assertThat(fields.text(RecordField.MERCHANT_ID)).isEqualTo("22054577");
    assertThat(fields.text(RecordField.TERMINAL_ID)).isEqualTo("GA2205457701");
    assertThat(fields.text(RecordField.CARD_MASK)).isEqualTo("***************6461");
    assertThat(fields.occurredAt()).isEqualTo(OffsetDateTime.parse("2026-06-15T13:51:00-07:00"));
    assertThat(fields.get(RecordField.SETTLEMENT_DATE)).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(fields.text(RecordField.CYCLE)).isEqualTo("2026-06-15");
    assertThat(fields.text(RecordField.AUTH_CODE)).isEqualTo("04783J");
    assertThat(fields.amountMinor(RecordField.AMOUNT)).isEqualTo(7500);
    assertThat(fields.text(RecordField.CURRENCY)).isEqualTo("CAD");
    assertThat(fields.text(RecordField.INVOICE_NO)).isEqualTo("1725");
    assertThat(read.controls()).allMatch(ControlTotal::ties).hasSize(2);
  }

  @Test
  void totalsThatDoNotTieAreTold() {
    String file = HEADER + payment("1351", "000007500", "1725") + trailer("0002", "00017500");
    assertThat(ReadUpload.of(TDI34, SCHEME, file).controls())
        .containsExactly(
            new ControlTotal("number of payments", 2L, 1L),
            new ControlTotal("sum of amounts", 17500L, 7500L));
  }

  @Test
  void aFileWithoutItsTrailerDoesNotTie() {
    String file = HEADER + payment("1351", "000007500", "1725");
    assertThat(ReadUpload.of(TDI34, SCHEME, file).controls())
        .contains(new ControlTotal("number of payments", null, 1L))
        .noneMatch(ControlTotal::ties);
  }

  @Test
  void aLineThatIsCutGoesToQuarantineAndTheRestIsKept() {
    // given
    String cut = payment("1352", "000004500", "1726").substring(0, 60) + "\n";
    String file =
        HEADER
            + payment("1351", "000007500", "1725")
            + cut
            + payment("1401", "000004500", "1727")
            + trailer("0003", "00016500");
    // when
    ReadUpload read = ReadUpload.of(TDI34, SCHEME, file);
    // then
    Reject reject = read.rejects().getFirst();
    assertThat(reject.code()).isEqualTo(RejectCode.LINE_LENGTH);
    assertThat(reject.line()).isEqualTo(3);
    assertThat(reject.evidence().length()).isEqualTo(60);
    assertThat(read.items()).hasSize(3);
    assertThat(read.controls()).noneMatch(ControlTotal::ties);
  }

  @Test
  void aDayThatNoCalendarHasGoesToQuarantine() {
    String file = HEADER.replace("0615", "0231") + payment("1351", "000007500", "1725");
    assertThat(ReadUpload.of(TDI34, SCHEME, file).rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.DATE_IMPOSSIBLE);
  }

  @Test
  void aFileOfItIsRecognised() {
    String file = HEADER + payment("1351", "000007500", "1725") + trailer("0001", "00007500");
    assertThat(TDI34.fits(file.getBytes(US_ASCII))).isTrue();
    assertThat(TDI34.fits("type,stan,amount\nSALE,1,1\n".getBytes(US_ASCII))).isFalse();
    assertThat(TDI34.fits(new byte[0])).isFalse();
  }

  @Test
  void realFilesAreReadWhole() throws IOException {
    for (String name : List.of("bcgov_TDI34.TXT", "bcgov_sample_TDI34.TXT")) {
      // when
      ReadUpload read =
          ReadUpload.of(TDI34, Contexts.forDate(SCHEME, "2022-12-19"), Samples.read(name));
      // then
      assertThat(read.rejects()).isEmpty();
      assertThat(read.controls()).allMatch(ControlTotal::ties).hasSize(2);
      assertThat(read.records().getFirst().fields().amountMinor(RecordField.AMOUNT))
          .isEqualTo(1700);
    }
  }
}
