package io.reslip.ingestion.layout.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.declared.yaml.LayoutFileException;
import io.reslip.ingestion.layout.declared.yaml.LayoutProblem;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.Source;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a layout file may say, and how mistakes in it are explained. */
class LayoutFileTest {

  private static final String GOOD =
      """
      layout: bank-of-x
      about: Payments of a bank
      sources: [HOST]
      kind: delimited
      separator: ";"
      set: {type: SALE, currency: CNY}
      columns: [rrn, terminal, at, amount]
      records:
        payment:
          fields:
            rrn: rrn
            terminalId: terminal
            occurredAt: {from: at, format: yyyyMMddHHmmss}
            amount: {from: amount, scale: point}
      """;

  private static List<LayoutProblem> problems(String yaml) {
    return catchThrowableOfType(LayoutFileException.class, () -> DeclaredLayout.of(yaml))
        .problems();
  }

  private static ReadUpload read(String yaml, String upload) {
    return ReadUpload.of(DeclaredLayout.of(yaml), Contexts.of(Source.HOST), upload);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: delimited | kind: xml | 4 | 7 | kind must be one of",
        "[HOST] | [BANKS] | 3 | 11 | sources must be some of",
        "scale: point | scle: point | 14 | 30 | scle' is not known here",
        "rrn: rrn | rrn: ref | 11 | 12 | there is no column 'ref'",
        "terminalId: | merchantKey: | 12 | 7 | is Reslip's own",
        "currency: CNY | type: REFUND | 6 | 19 | type' stands twice",
        "type: SALE | type: SALES | 6 | 13 | type must be one of",
        "yyyyMMddHHmmss | yyyyMMdd | 13 | 38 | with day, hour and minute",
        "about: Payments of a bank | name: x | 2 | 1 | name' is not known here",
        "separator: \";\" | separator: *s | 5 | 12 | an alias",
        "separator: \";\" | separator: &s \";\" | 5 | 12 | an anchor",
        "about: Payments | about: !!java/lang.String Payments | 2 | 8 | a tag",
        "bank-of-x | Bank of X | 1 | 9 | small letters",
        "kind: delimited | charset: UTF-16 | 4 | 10 | byte by byte",
      })
  void mistakesAreExplainedByLineAndColumn(
      String good, String bad, int line, int column, String detail) {
    assertThat(problems(GOOD.replace(good, bad)))
        .anySatisfy(problem -> {
          assertThat(problem.detail()).contains(detail);
          assertThat(problem.place().line()).isEqualTo(line);
          assertThat(problem.place().column()).isEqualTo(column);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "just a text", "- a\n- b", "layout: x\n---\nlayout: y", "a: [", "\t: x"})
  void whatIsNoLayoutFileIsRefused(String text) {
    assertThatThrownBy(() -> DeclaredLayout.of(text)).isInstanceOf(LayoutFileException.class);
  }

  @Property(tries = 300)
  void anyTextIsALayoutOrItsMistakesAreTold(@ForAll String text) {
    assertThat(problems(text)).isNotEmpty();
  }

  @Test
  void aHugeOrDeepFileIsRefused() {
    assertThat(problems("#".repeat(300_000))).hasSize(1);
    assertThat(problems("a: " + "[".repeat(200))).hasSize(1);
  }

  @Test
  void anIdentityNamesTheSourcesOwnFieldsOnly() {
    String own = GOOD + "identity: {fields: [rrn, merchantKey]}\n";
    assertThat(problems(own))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.detail()).contains("'merchantKey' is Reslip's own"));
  }

  @Test
  void likeLinesAreCountedWhereTheLayoutSaysSo() {
    String row = "616604000001;T1;20260615103520;1.00\n";
    ReadUpload once = read(GOOD, row + row);
    ReadUpload counted =
        read(GOOD + "identity: {fields: [rrn, type], count: content}\n", row + row);
    assertThat(once.records().get(0).identity()).isEqualTo(once.records().get(1).identity());
    assertThat(counted.records().get(0).identity())
        .isNotEqualTo(counted.records().get(1).identity());
    assertThat(counted.records().get(1).occurrence()).hasValue(2);
  }

  @ParameterizedTest
  @CsvSource({
    "merchant, C000000001230, DEBIT",
    "merchant, D000000001230, CREDIT",
    "acquirer, C000000001230, DEBIT",
    "cardholder, C000000001230, CREDIT",
    "cardholder, D000000001230, DEBIT",
    "issuer, D000000001230, DEBIT"
  })
  void whoseViewDecidesWhatCAndDMean(String view, String amount, Direction expected) {
    String yaml =
        GOOD.replace("scale: point", "scale: minor, sign: letter-first, view: " + view)
            .replace("type: SALE", "type: ADJUSTMENT");
    PaymentFields fields =
        read(yaml, "616604000001;T1;20260615103520;" + amount + "\n").onlyRecord().fields();
    assertThat(fields.get(RecordField.DIRECTION)).isEqualTo(expected);
    assertThat(fields.amountMinor(RecordField.AMOUNT)).isEqualTo(1230);
  }

  @Test
  void aSignWithoutItsViewIsAMistake() {
    assertThat(problems(GOOD.replace("scale: point", "scale: minor, sign: letter-first")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.detail()).contains("view is missing"));
  }

  @ParameterizedTest
  @CsvSource({
    "CNY, 12.30, 1230, ",
    "CNY, 12.3, 1230, ",
    "CNY, 12.300, 1230, ",
    "CNY, 12.345, , AMOUNT_DECIMALS",
    "JPY, 1200, 1200, ",
    "JPY, 1200.00, 1200, ",
    "JPY, 1200.50, , AMOUNT_DECIMALS",
    "KWD, 1.234, 1234, ",
    "CNY, 1.2.3, , FIELD_INVALID",
    "CNY, 1e3, , FIELD_INVALID",
    "CNY, -1, , FIELD_INVALID",
    "CNY, ., , FIELD_INVALID",
    "CNY, 9999999999999999999, , FIELD_INVALID"
  })
  void amountsAreNeverRounded(String currency, String amount, Long minor, RejectCode code) {
    ReadUpload read =
        read(GOOD.replace("CNY", currency), "616604000001;T1;20260615103520;" + amount + "\n");
    if (code == null) {
      assertThat(read.onlyRecord().fields().amountMinor(RecordField.AMOUNT)).isEqualTo(minor);
    } else {
      assertThat(read.onlyReject().code()).isEqualTo(code);
    }
  }

  @Test
  void thirtyFebruaryIsTheMonthsLastDayWhereTheLayoutSaysSo() {
    String row = "616604000001;T1;20260230103520;1.00\n";
    assertThat(read(GOOD, row).onlyReject().code()).isEqualTo(RejectCode.DATE_IMPOSSIBLE);
    assertThat(read(GOOD + "impossibleDays: month-end\n", row).onlyRecord().fields().occurredAt())
        .isEqualTo(OffsetDateTime.parse("2026-02-28T10:35:20+08:00"));
    String yearless = GOOD.replace("yyyyMMddHHmmss", "MMddHHmmss") + "impossibleDays: month-end\n";
    assertThat(
            ReadUpload.of(
                    DeclaredLayout.of(yearless),
                    Contexts.forDate(Contexts.of(Source.HOST), "2026-03-01"),
                    "616604000001;T1;0230103520;1.00\n")
                .onlyRecord()
                .fields()
                .occurredAt())
        .isEqualTo(OffsetDateTime.parse("2026-02-28T10:35:20+08:00"));
  }

  @Test
  void recordsOfAFixedLengthInEbcdicAreReadAndMaskedInTheirOwnEncoding() {
    // given
    String yaml =
        """
        layout: mainframe
        about: Records of 60 bytes in EBCDIC, with nothing between them
        sources: [HOST]
        kind: fixed-width
        charset: Cp500
        recordLength: 60
        set: {type: SALE, currency: CNY}
        records:
          payment:
            columns: {rrn: 12, terminal: 8, at: 14, card: 16, amount: 9, end: 1}
            fields:
              rrn: rrn
              terminalId: terminal
              occurredAt: {from: at, format: yyyyMMddHHmmss}
              card: card
              amount: {from: amount, scale: 2}
        """;
    Charset cp500 = Charset.forName("Cp500");
    String one = "616604000001T1      202606151035204111111111111111000001230.";
    // when
    ReadUpload read =
        ReadUpload.of(
            DeclaredLayout.of(yaml),
            Contexts.of(Source.HOST),
            (one + one.replace("000001T", "000002T") + one.substring(0, 30)).getBytes(cp500));
    // then
    assertThat(read.items()).hasSize(3);
    assertThat(read.rejects()).extracting(Reject::code).containsExactly(RejectCode.LINE_LENGTH);
    String left = new String(read.evidence(), cp500);
    assertThat(left).contains("411111******1111").startsWith("616604000001T1");
    assertThat(left.contains("4111111111111111")).as("a test card is left").isFalse();
  }

  @Test
  void aCardColumnIsMaskedInARowThatDoesNotFit() {
    String yaml =
        GOOD.replace("columns: [rrn,", "columns: [card, cvv, rrn,")
            .replace("rrn: rrn", "rrn: rrn\n      card: card");
    ReadUpload read = read(yaml, "4111111111111112;907;616604000001;T1;20260615103520\n");
    assertThat(read.onlyReject().code()).isEqualTo(RejectCode.CSV_COLUMNS);
    assertThat(read.text()).startsWith("****************;***;616604000001;");
  }
}
