package io.reslip.ingestion.layout.mt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MtPropertiesTest {

  private static final MtLayout MT940 = MtLayout.statement();
  private static final UploadContext BANK = Contexts.of(Source.BANK);
  private static final List<String> CARDS = List.of("4111111111111111", "6200000000000005");
  private static final int LARGE = 1 << 20;

  private record Wanted(long minor, String mark, LocalDate booked, int daysToValue, String bank) {

    boolean credit() {
      return mark.equals("C") || mark.equals("RD");
    }

    String text() {
      DateTimeFormatter full = DateTimeFormatter.ofPattern("yyMMdd");
      DateTimeFormatter day = DateTimeFormatter.ofPattern("MMdd");
      return ":61:"
          + full.format(booked.plusDays(daysToValue))
          + day.format(booked)
          + mark
          + "R"
          + amount(BigDecimal.valueOf(minor, 2))
          + "NTRFNONREF//"
          + bank
          + "\r\nmore\r\n:86:text\r\nof two lines\r\n";
    }
  }

  private static String amount(BigDecimal amount) {
    return amount.abs().toPlainString().replace('.', ',');
  }

  private static String balance(BigDecimal amount) {
    return (amount.signum() < 0 ? "D" : "C") + "260615EUR" + amount(amount);
  }

  @Provide
  Arbitrary<Wanted> entries() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 99_999_999),
            Arbitraries.of("C", "D", "RC", "RD"),
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(-100, 100),
            Arbitraries.strings().withCharRange('A', 'Z').numeric().ofMinLength(1).ofMaxLength(9))
        .as((minor, mark, days, value, bank) ->
            new Wanted(minor, mark, LocalDate.of(2025, 12, 1).plusDays(days), value, "B" + bank));
  }

  @Property(tries = 150)
  void whatIsWrittenIsReadBackAndTies(
      @ForAll("entries") Wanted first,
      @ForAll @Size(max = 6) List<@From("entries") Wanted> more,
      @ForAll @IntRange(min = 1, max = 200) int piece) {
    // given
    List<Wanted> wanted = new ArrayList<>(more);
    wanted.add(first);
    BigDecimal opening = new BigDecimal("-12.50");
    BigDecimal closing = opening;
    StringBuilder text =
        new StringBuilder(":20:X\r\n:25:ACC1\r\n:60F:" + balance(opening) + "\r\n");
    for (Wanted each : wanted) {
      BigDecimal amount = BigDecimal.valueOf(each.minor(), 2);
      closing = each.credit() ? closing.add(amount) : closing.subtract(amount);
      text.append(each.text());
    }
    text.append(":62F:").append(balance(closing)).append("\r\n-\r\n");
    // when
    ReadUpload read = ReadUpload.inPieces(MT940, BANK, text.toString().getBytes(UTF_8), piece);
    // then
    assertThat(read.controls()).hasSize(1).allMatch(ControlTotal::ties);
    assertThat(read.items()).hasSize(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      PaymentFields fields = read.records().get(i).fields();
      Wanted each = wanted.get(i);
      assertThat(fields.amountMinor(RecordField.AMOUNT)).isEqualTo(each.minor());
      assertThat(fields.get(RecordField.DIRECTION))
          .isEqualTo(each.credit() ? Direction.CREDIT : Direction.DEBIT);
      assertThat(fields.get(RecordField.SETTLEMENT_DATE)).isEqualTo(each.booked());
      assertThat(fields.text(RecordField.CHANNEL_ORDER_NO)).isEqualTo(each.bank());
    }
  }

  /** Pieces that good and bad messages are made of. */
  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.of(
            "{1:F01}{4:\r\n",
            ":20:X\n",
            ":25:ACC\n",
            ":25:4111111111111111\n",
            ":60F:C260615EUR0,\n",
            ":60F:C260615EUX0,\n",
            ":34F:EUR0,\n",
            ":61:2606150615C1,N411//1111111111111\n",
            ":61:2606150615C1,NTRF4111111111111111\n",
            ":61:2606150615C1,NTRF",
            "4111111111111111",
            "6200 0000 0000 0005",
            ":86:/EREF/4111111111111111/\n",
            ":90C:1EUR1,\n",
            ":62F:C260615EUR1,\n",
            "-\n",
            "-}",
            "\n",
            "\r\n",
            ":",
            "é",
            "{")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 600)
  void anyMessageIsRecordsOrRejectsAndNoTestCardLeavesItsReading(
      @ForAll("messages") String message, @ForAll @IntRange(min = 1, max = 90) int piece) {
    byte[] bytes = message.getBytes(UTF_8);
    ReadUpload read = ReadUpload.of(MT940, BANK, bytes);
    assertThat(ReadUpload.inPieces(MT940, BANK, bytes, piece).items()).isEqualTo(read.items());
    String left = read.text() + read.items();
    assertThat(CARDS.stream().noneMatch(left::contains)).as("a test card is left").isTrue();
  }

  @Property(tries = 300)
  void anyBytesAreRecordsOrRejectsAndNeverAnException(@ForAll @Size(max = 700) byte[] upload) {
    assertThat(ReadUpload.of(MT940, BANK, upload).items()).isNotNull();
    assertThat(MT940.fits(upload)).isIn(true, false);
  }

  @Property(tries = 1)
  void largeUploadsOfOnePieceAfterTheOtherTakeNoLongerThanOthers() {
    for (String unit :
        List.of(
            "\n", ":", ":61:", "-\n", "{", ":61:\n", ":86:\n", "EREF+", "/EREF/", "4", "\r\n:")) {
      byte[] upload =
          (":20:X\n:60F:C260615EUR0,\n:61:260615C1,NTRFNONREF\n:86:"
                  + unit.repeat(LARGE / unit.length()))
              .getBytes(UTF_8);
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> ReadUpload.of(MT940, BANK, upload), unit);
    }
  }
}
