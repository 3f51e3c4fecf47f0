package io.reslip.ingestion.layout.declared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.model.Rule;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnionPayFilesTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final DeclaredLayout ACOMN = BuiltInLayouts.named("unionpay-acomn");
  private static final DeclaredLayout ZM = BuiltInLayouts.named("unionpay-zm");
  private static final DeclaredWriter ACOMN_ROWS = new DeclaredWriter(ACOMN, "transaction");
  private static final DeclaredWriter ZM_ROWS = new DeclaredWriter(ZM, "transaction");
  private static final UploadContext JANUARY =
      Contexts.forCycle(Contexts.of(Source.SCHEME), "2026-01-01");
  private static final UploadContext JUNE =
      Contexts.forCycle(Contexts.of(Source.SCHEME), "2026-06-15");

  private static byte[] sale(String at, Map<RecordField, Object> more) {
    Map<RecordField, Object> values = new EnumMap<>(RecordField.class);
    values.put(RecordField.STAN, "000123");
    values.put(RecordField.RRN, "616604000123");
    values.put(RecordField.TERMINAL_ID, "10000001");
    values.put(RecordField.AMOUNT, 1230L);
    values.put(RecordField.OCCURRED_AT, OffsetDateTime.parse(at));
    values.putAll(more);
    return ACOMN_ROWS.row(values, rule(ACOMN_ROWS, OperationType.SALE), Direction.DEBIT);
  }

  private static byte[] zm(String stan, long amount, long fee, OperationType type) {
    Map<RecordField, Object> values = new EnumMap<>(RecordField.class);
    values.put(RecordField.STAN, stan);
    values.put(RecordField.AMOUNT, amount);
    values.put(RecordField.AMOUNT_CLEARED, amount);
    values.put(RecordField.FEE, fee);
    values.put(RecordField.MERCHANT_ID, "898110048990001");
    values.put(RecordField.OCCURRED_AT, OffsetDateTime.parse("2026-06-15T10:35:20+08:00"));
    Direction direction = type.direction().orElseThrow();
    byte[] row = ZM_ROWS.row(values, rule(ZM_ROWS, type), direction);
    long net = direction == Direction.DEBIT ? amount - fee : -amount - fee;
    byte[] text = String.format("%s%012d", net < 0 ? "D" : "C", Math.abs(net)).getBytes(GBK);
    Column.Bytes place =
        ZM.declaration().kinds().stream()
            .filter(each -> each.name().equals("transaction"))
            .flatMap(each -> each.columns().stream())
            .filter(each -> each.name().equals("net"))
            .map(each -> (Column.Bytes) each.place())
            .findFirst()
            .orElseThrow();
    System.arraycopy(text, 0, row, place.at(), text.length);
    return row;
  }

  private static byte[] report(int count, String gross, String fee, String net) {
    return String.format(
            "%-15s %s %08d %s %s %s\r\n", "898110048990001", "20260615", count, gross, fee, net)
        .getBytes(GBK);
  }

  private static Rule rule(DeclaredWriter writer, OperationType type) {
    return writer.rules().stream()
        .filter(rule -> rule.settings().stream().anyMatch(each -> each.value() == type))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void theYearIsThatOfTheSettlementDateOnBothSidesOfNewYear() {
    // given
    byte[] file =
        join(
            sale("2025-12-31T23:50:00+08:00", Map.of()),
            sale("2026-01-02T00:10:00+08:00", Map.of(RecordField.STAN, "000124")));
    // when
    List<CanonicalRecord> records = ReadUpload.of(ACOMN, JANUARY, file).records();
    // then
    assertThat(records)
        .extracting(each -> each.fields().occurredAt())
        .containsExactly(
            OffsetDateTime.parse("2025-12-31T23:50:00+08:00"),
            OffsetDateTime.parse("2026-01-02T00:10:00+08:00"));
  }

  @Test
  void withoutADayToGoByTheYearIsUnknown() {
    byte[] file = sale("2026-06-15T10:35:20+08:00", Map.of());
    assertThat(ReadUpload.of(ACOMN, Contexts.of(Source.SCHEME), file).onlyReject().code())
        .isEqualTo(RejectCode.YEAR_UNKNOWN);
  }

  @Test
  void aCardNumberBecomesAMaskAndIsOverwritten() {
    byte[] file = sale("2026-06-15T10:35:20+08:00", Map.of());
    byte[] card = "6200000000000005   ".getBytes(GBK);
    System.arraycopy(card, 0, file, 42, card.length);
    ReadUpload read = ReadUpload.of(ACOMN, JUNE, file);
    assertThat(read.onlyRecord().fields().text(RecordField.CARD_MASK))
        .isEqualTo("620000******0005");
    assertThat(read.text()).contains("620000******0005");
  }

  @Test
  void widthsThatWereCountedInCharactersAreFound() {
    // given a row whose Chinese text was padded by characters, so that it has too many bytes
    RecordKind kind = BuiltInLayouts.named("unionpay-zsum").declaration().kinds().getFirst();
    String text =
        String.format(
            "%-15s %-80s %s %s %s %-200s",
            "898110048990001", "北京某某商贸有限公司", "C000000001230", "D000000000008", "C000000001222", "");
    assertThat(kind.length()).isEqualTo(339);
    // when
    ReadUpload read =
        ReadUpload.of(BuiltInLayouts.named("unionpay-zsum"), JUNE, (text + "\r\n").getBytes(GBK));
    // then
    assertThat(read.onlyReject().code()).isEqualTo(RejectCode.LINE_LENGTH);
    assertThat(read.onlyReject().detail()).contains("349 bytes, not 339").contains("characters");
    assertThat(read.onlyReject().excerpt()).contains("北京某某商贸有限公司");
  }

  @Test
  void aMerchantsSummaryIsAPayoutInTheMerchantsView() {
    // given
    String name = "北京某某商贸有限公司" + " ".repeat(60);
    String text =
        String.format(
            "%-15s %s %s %s %s %-200s\r\n",
            "898110048990001", name, "C000000001230", "D000000000008", "C000000001222", "");
    // when
    PaymentFields fields =
        ReadUpload.of(BuiltInLayouts.named("unionpay-zsum"), JUNE, text.getBytes(GBK))
            .onlyRecord()
            .fields();
    // then
    assertThat(fields.type()).isEqualTo(OperationType.PAYOUT);
    assertThat(fields.amountMinor(RecordField.AMOUNT)).isEqualTo(1222);
    assertThat(fields.amountMinor(RecordField.AMOUNT_CLEARED)).isEqualTo(1230);
    assertThat(fields.amountMinor(RecordField.FEE)).isEqualTo(8);
    assertThat(fields.get(RecordField.DIRECTION)).isEqualTo(Direction.DEBIT);
  }

  @Test
  void theControlReportTiesWithTheTransactions() {
    // given
    byte[] file =
        join(
            report(2, "C000000000730", "D000000000013", "C000000000717"),
            zm("000001", 1230, 8, OperationType.SALE),
            zm("000002", 500, 5, OperationType.REFUND));
    // when
    ReadUpload read = ReadUpload.of(ZM, JUNE, file);
    // then
    assertThat(read.rejects()).isEmpty();
    assertThat(read.controls())
        .containsExactly(
            new ControlTotal("number of transactions", 2L, 2L),
            new ControlTotal("gross", 730L, 730L),
            new ControlTotal("fee", -13L, -13L),
            new ControlTotal("net", 717L, 717L));
    assertThat(read.records())
        .extracting(each -> each.fields().get(RecordField.DIRECTION))
        .containsExactly(Direction.DEBIT, Direction.CREDIT);
  }

  @Test
  void aReportThatSaysOtherwiseAndNoReportDoNotTie() {
    byte[] sale = zm("000001", 1230, 8, OperationType.SALE);
    byte[] wrong = report(1, "C000000001230", "D000000000009", "C000000001222");
    assertThat(ReadUpload.of(ZM, JUNE, join(sale, wrong)).controls())
        .filteredOn(each -> !each.ties())
        .containsExactly(new ControlTotal("fee", -9L, -8L));
    assertThat(ReadUpload.of(ZM, JUNE, sale).controls()).noneMatch(ControlTotal::ties);
  }

  @Test
  void anUnknownMeaningOfCodesGoesToQuarantine() {
    byte[] file = sale("2026-06-15T10:35:20+08:00", Map.of());
    int mti = 11 + 1 + 11 + 1 + 6 + 1 + 10 + 1 + 19 + 3 * 13 + 1;
    System.arraycopy("0999".getBytes(GBK), 0, file, mti, 4);
    assertThat(ReadUpload.of(ACOMN, JUNE, file).onlyReject().code())
        .isEqualTo(RejectCode.CODE_UNKNOWN);
  }

  @Test
  void aCutLineIsQuarantinedAndTheRestIsKept() {
    byte[] whole = sale("2026-06-15T10:35:20+08:00", Map.of());
    byte[] cut = new byte[200];
    System.arraycopy(whole, 0, cut, 0, cut.length);
    ReadUpload read = ReadUpload.of(ACOMN, JUNE, join(whole, cut));
    assertThat(read.rejects()).extracting(Reject::code).containsExactly(RejectCode.LINE_LENGTH);
    assertThat(read.items()).hasSize(2);
  }

  @Test
  void theWidthsAreThoseThatWereGathered() throws IOException {
    JsonNode files =
        new ObjectMapper().readTree(Samples.read("unionpay_settlement_layouts.json")).get("files");
    Map<String, String> names =
        Map.of(
            "ACOMN", "unionpay-acomn",
            "ACOMA", "unionpay-acoma",
            "LFEE", "unionpay-lfee",
            "ERRA", "unionpay-erra",
            "ZM", "unionpay-zm",
            "ZSUM", "unionpay-zsum");
    files
        .properties()
        .forEach(file -> {
          String name = names.get(file.getKey().split(" ")[0]);
          RecordKind kind = BuiltInLayouts.named(name).declaration().kinds().getLast();
          List<Integer> widths = new ArrayList<>();
          if (name.equals("unionpay-acoma")) {
            ACOMN
                .declaration()
                .kinds()
                .getFirst()
                .columns()
                .forEach(each -> widths.add(((Column.Bytes) each.place()).width()));
          }
          JsonNode fields =
              file.getValue().has("fields")
                  ? file.getValue().get("fields")
                  : file.getValue().get("extension");
          fields.forEach(field -> widths.add(field.get("width").asInt()));
          assertThat(kind.columns().stream().map(each -> ((Column.Bytes) each.place()).width()))
              .as(name)
              .containsExactlyElementsOf(widths);
          assertThat(kind.length())
              .isEqualTo(file.getValue().get("record_bytes_without_crlf").asInt());
        });
  }
}
