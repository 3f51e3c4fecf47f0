package io.reslip.ingestion.layout.reslip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LayoutPropertiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UploadContext HOST = Contexts.of(Source.HOST);
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-15T10:35:20.123456+08:00");
  private static final List<String> PANS =
      List.of("4111111111111111", "5555555555554444", "6200000000000005", "378282246310005");
  private static final String CVV = "907";
  private static final String TRACK = "4111111111111111=28121019070000";

  /** Fields whose values are free, so that what is read back is what was written. */
  @Provide
  Arbitrary<Map<RecordField, Object>> payments() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars(
                "abcXYZ019 ,\"'\\{}[]:=é单😀"
                    .codePoints()
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
                    .toCharArray())
            .ofMinLength(1)
            .ofMaxLength(20)
            .map(s -> "x" + s.replaceAll("[\\ud800-\\udfff]", "单") + "x");
    return Arbitraries.maps(
            Arbitraries.of(RecordField.values()).filter(LayoutPropertiesTest::isFree), text)
        .ofMaxSize(12)
        .map(texts -> {
          Map<RecordField, Object> payment = new LinkedHashMap<>();
          texts.forEach((field, value) -> payment.put(field, value(field, value)));
          payment.put(RecordField.TYPE, OperationType.SALE);
          payment.put(RecordField.TERMINAL_ID, "T1");
          payment.put(RecordField.RRN, "616604000123");
          payment.put(RecordField.OCCURRED_AT, AT);
          return payment;
        });
  }

  private static boolean isFree(RecordField field) {
    return switch (field) {
      case SOURCE,
          CARD_MASK,
          CURRENCY,
          LINES,
          REPAIR_ID,
          RESTORES,
          TRANSACTION_ID,
          PROVENANCE,
          OPERATOR_ID,
          RESPONSE_CODE ->
          false;
      default -> true;
    };
  }

  private static Object value(RecordField field, String text) {
    Class<?> type = field.type();
    if (type == Long.class) {
      return (long) Math.abs(text.hashCode());
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 6, 1 + text.length() % 28);
    }
    if (type == OffsetDateTime.class) {
      return AT.minusDays(text.length());
    }
    return type.isEnum() ? type.getEnumConstants()[0] : text;
  }

  private static String json(Map<RecordField, Object> payment) {
    Map<String, Object> members = new LinkedHashMap<>();
    payment.forEach((field, value) ->
        members.put(field.jsonName(), value instanceof Long ? value : value.toString()));
    try {
      return JSON.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String csv(Map<RecordField, Object> payment) {
    return payment.keySet().stream().map(RecordField::jsonName).collect(Collectors.joining(","))
        + "\n"
        + payment.values().stream()
            .map(value -> '"' + value.toString().replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","));
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("payments") Map<RecordField, Object> payment) {
    PaymentFields ndjson =
        ReadUpload.of(new ReslipNdjson(), HOST, json(payment)).onlyRecord().fields();
    PaymentFields csv = ReadUpload.of(new ReslipCsv(), HOST, csv(payment)).onlyRecord().fields();
    payment.forEach((field, value) -> assertThat(ndjson.get(field)).isEqualTo(value));
    assertThat(csv).isEqualTo(ndjson);
  }

  @Provide
  Arbitrary<Layout> layouts() {
    return Arbitraries.of(new ReslipNdjson(), new ReslipCsv(), new ReslipRepair());
  }

  /** Pieces that good and bad uploads are made of. */
  @Provide
  Arbitrary<String> uploads() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\n",
            "\r\n",
            "\\",
            "\\u0034",
            " ",
            "\u0000",
            "1e9",
            "null",
            "\"amount\":",
            "12",
            "\"card\":",
            "\"cvv\":\"" + CVV + "\"",
            "\"lines\":[{",
            "\"original\":{",
            "\"track2\":\"" + TRACK + "\"",
            "\"card\":\"4111111111111111\"",
            "5555555555554444",
            "6200000000000005",
            "378282246310005",
            TRACK,
            "type,terminalId,rrn,occurredAt,card,cvv,memo\n",
            "SALE,T1,1,2026-06-15T10:35:20Z,4111111111111111," + CVV + ",x\n",
            "SALE,T1,1,2026-06-15T10:35:20Z,\"5555555555554444\"," + CVV + ",\"x\ny\"\n",
            "SALE,T1,1,2026-06-15T10:35:20Z,\"5555555555554444," + CVV + ",x\n",
            "{\"type\":\"SALE\",\"terminalId\":\"T1\",\"rrn\":\"1\",\"amount\":5,"
                + "\"card\":\"4111111111111111\",\"cvv\":\""
                + CVV
                + "\","
                + "\"occurredAt\":\"2026-06-15T10:35:20Z\"}\n");
    return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
  }

  @Property
  void noCardDataOutlivesItsReadingHoweverItComes(
      @ForAll("layouts") Layout layout,
      @ForAll("uploads") String upload,
      @ForAll @IntRange(min = 1, max = 40) int piece) {
    // when
    ReadUpload read = ReadUpload.inPieces(layout, HOST, upload.getBytes(UTF_8), piece);
    // then
    String left = read.text() + "\n" + read.items();
    assertThat(PANS.stream().noneMatch(left::contains)).as("a test card is left").isTrue();
    assertThat(left.contains("=2812")).as("a track is left").isFalse();
    assertThat(left).doesNotContain("\"cvv\":\"" + CVV);
    assertThat(read.items()).isEqualTo(ReadUpload.of(layout, HOST, upload.getBytes(UTF_8)).items());
  }

  @Property
  void anyBytesAreRecordsOrRejectsAndNeverAnException(
      @ForAll("layouts") Layout layout, @ForAll @Size(max = 300) byte[] upload) {
    ReadUpload read = ReadUpload.of(layout, HOST, upload);
    assertThat(read.items()).allSatisfy(item -> assertThat(item).isInstanceOf(Item.class));
    assertThat(layout.fits(upload)).isIn(true, false);
  }

  @Property
  void noUploadFitsTwoLayouts(@ForAll("uploads") String upload) {
    byte[] head = upload.getBytes(UTF_8);
    assertThat(
            List.of(new ReslipNdjson(), new ReslipCsv(), new ReslipRepair()).stream()
                .filter(layout -> layout.fits(head)))
        .hasSizeLessThan(2);
  }
}
