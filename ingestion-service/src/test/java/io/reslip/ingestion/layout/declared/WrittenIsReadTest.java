package io.reslip.ingestion.layout.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.declared.DeclaredWriter.Written;
import io.reslip.ingestion.layout.declared.model.Rule;
import io.reslip.ingestion.layout.declared.model.Setting;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What a layout's file says how to write is read back, field by field. */
class WrittenIsReadTest {

  private static final OffsetDateTime JUNE = OffsetDateTime.parse("2026-06-15T10:35:20+08:00");

  /** A layout and one of its records. */
  record Kind(String layout, String record) {}

  @Provide
  Arbitrary<Kind> kinds() {
    return Arbitraries.of(
        new Kind("unionpay-acomn", "transaction"),
        new Kind("unionpay-acoma", "transaction"),
        new Kind("unionpay-lfee", "fee"),
        new Kind("unionpay-erra", "exception"),
        new Kind("unionpay-zm", "transaction"),
        new Kind("unionpay-zsum", "merchant"),
        new Kind("tdi34", "payment"),
        new Kind("alipay-bill", "payment"),
        new Kind("alipay-bill", "refund"),
        new Kind("wechat-bill", "payment"),
        new Kind("wechat-bill", "refund"),
        new Kind("wechat-bill", "revocation"),
        new Kind("generic-host-log", "exchange"));
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("kinds") Kind kind, @ForAll long seed) {
    // given
    Random random = new Random(seed);
    DeclaredLayout layout = BuiltInLayouts.named(kind.layout());
    DeclaredWriter writer = new DeclaredWriter(layout, kind.record());
    List<Rule> rules = writer.rules();
    Rule rule = rules.isEmpty() ? null : rules.get(random.nextInt(rules.size()));
    Direction direction = direction(layout, kind, rule);
    Map<RecordField, Object> values = values(writer, random);
    // when
    ByteArrayOutputStream upload = new ByteArrayOutputStream();
    upload.writeBytes(writer.names());
    upload.writeBytes(writer.row(values, rule, direction));
    ReadUpload read = ReadUpload.of(layout, context(layout), upload.toByteArray());
    // then
    PaymentFields fields = read.onlyRecord().fields();
    values.forEach((field, value) ->
        assertThat(comparable(fields.get(field))).as(field.name()).isEqualTo(value));
    if (rule != null) {
      for (Setting each : rule.settings()) {
        assertThat(fields.get(each.field())).isEqualTo(each.value());
      }
    }
  }

  private static Map<RecordField, Object> values(DeclaredWriter writer, Random random) {
    Map<RecordField, Object> values = new EnumMap<>(RecordField.class);
    Set<String> written = new HashSet<>();
    // What shares its column with another field is written once, as the other.
    List<Written> fields = new ArrayList<>(writer.fields());
    fields.sort(Comparator.comparing(each -> each.field() == RecordField.CYCLE));
    for (Written field : fields) {
      if (written.addAll(field.columns())) {
        values.put(field.field(), value(field, writer, random));
      }
    }
    return values;
  }

  private static @Nullable Object comparable(@Nullable Object value) {
    return value instanceof OffsetDateTime time
        ? time.withOffsetSameInstant(JUNE.getOffset())
        : value;
  }

  private static UploadContext context(DeclaredLayout layout) {
    Source source = layout.declaration().sources().iterator().next();
    return Contexts.forCycle(Contexts.ofTerminal(Contexts.of(source), "M1", "T1"), "2026-06-15");
  }

  private static Direction direction(DeclaredLayout layout, Kind kind, @Nullable Rule rule) {
    Map<RecordField, Object> settings = new EnumMap<>(RecordField.class);
    layout.declaration().kinds().stream()
        .filter(each -> each.name().equals(kind.record()))
        .flatMap(each -> each.settings().stream())
        .forEach(each -> settings.put(each.field(), each.value()));
    if (rule != null) {
      rule.settings().forEach(each -> settings.put(each.field(), each.value()));
    }
    if (settings.get(RecordField.DIRECTION) instanceof Direction told) {
      return told;
    }
    return settings.get(RecordField.TYPE) instanceof OperationType type
        ? type.direction().orElse(Direction.DEBIT)
        : Direction.DEBIT;
  }

  private static Object value(Written field, DeclaredWriter writer, Random random) {
    Class<?> type = field.field().type();
    int width = Math.min(20, writer.width(field.columns().getFirst()));
    if (type == Long.class) {
      return (long) random.nextInt(1_000_000) + 1;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 6, 1).plusDays(random.nextInt(28));
    }
    if (type == OffsetDateTime.class) {
      return JUNE.minusMinutes(random.nextInt(20_000)).withSecond(0);
    }
    return switch (field.field()) {
      case CARD_MASK -> "622200******" + (1000 + random.nextInt(9000));
      case CURRENCY -> "CNY";
      case CYCLE -> "2026-06-" + (10 + random.nextInt(18));
      case RESPONSE_CODE -> "00";
      case TYPE, RESULT -> writer.mapped(field);
      default -> ("A" + (10_000 + random.nextInt(90_000))).substring(0, Math.min(width, 6));
    };
  }
}
