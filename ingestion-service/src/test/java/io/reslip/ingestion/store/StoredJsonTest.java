package io.reslip.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

  @Property
  void whatIsWrittenIsReadBackAsItWas(@ForAll("fields") PaymentFields fields) {
    RecordRow row = Records.row(5, fields, 17);
    String body = new String(RecordJson.write(row), StandardCharsets.UTF_8);
    RecordRow back = StoredJson.read(body, row.conflictOf(), row.contentHash(), List.of());
    assertThat(back.fields()).isEqualTo(row.fields());
    assertThat(back.record().contentHash()).isEqualTo(row.record().contentHash());
    assertThat(back.id()).isEqualTo(row.id());
    assertThat(back.keys()).isEqualTo(row.keys());
    assertThat(back.evidence()).isEqualTo(row.evidence());
    assertThat(back.receivedAt()).isEqualTo(row.receivedAt());
    assertThat(RecordJson.write(back)).isEqualTo(RecordJson.write(row));
  }

  @Test
  void aTimeOnTheMinuteHasItsSeconds() {
    PaymentFields fields =
        Records.sale()
            .set(RecordField.OCCURRED_AT, OffsetDateTime.parse("2026-06-15T10:00:00+08:00"))
            .build();
    assertThat(new String(RecordJson.write(Records.row(1, fields, 0)), StandardCharsets.UTF_8))
        .contains("\"occurredAt\":\"2026-06-15T10:00:00+08:00\"");
  }

  @Provide
  Arbitrary<PaymentFields> fields() {
    Arbitrary<Set<RecordField>> known =
        Arbitraries.of(RecordField.class).set().ofMinSize(0).ofMaxSize(40);
    return known.flatMap(fields ->
        Arbitraries.strings()
            .ofMinLength(1)
            .ofMaxLength(20)
            .list()
            .ofSize(4)
            .map(texts -> build(fields, texts)));
  }

  private static PaymentFields build(Set<RecordField> known, List<String> texts) {
    PaymentFields.Builder fields = PaymentFields.builder();
    for (RecordField field : known) {
      fields.set(field, value(field, texts.get(field.ordinal() % texts.size())));
    }
    return fields.build();
  }

  private static Object value(RecordField field, String text) {
    Class<?> type = field.type();
    if (field == RecordField.PROVENANCE) {
      return "[{\"field\":\"amount\",\"offset\":12}]";
    }
    if (type == Long.class) {
      return text.hashCode() * 1_000_003L;
    }
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(Math.floorMod(text.hashCode(), 40_000));
    }
    if (type == OffsetDateTime.class) {
      return OffsetDateTime.parse("2026-06-15T10:00:00.120300+08:00")
          .plusSeconds(text.hashCode() % 100_000);
    }
    if (type == List.class) {
      BigDecimal quantity = BigDecimal.valueOf(text.hashCode(), 3).stripTrailingZeros();
      return List.of(new Line(text, quantity, 5L), new Line(null, null, null));
    }
    Object[] words = type.getEnumConstants();
    return words == null ? text : words[Math.floorMod(text.hashCode(), words.length)];
  }
}
