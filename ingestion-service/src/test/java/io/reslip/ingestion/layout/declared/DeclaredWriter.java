package io.reslip.ingestion.layout.declared;

import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.Condition;
import io.reslip.ingestion.layout.declared.model.Form;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.model.RecordKind.Role;
import io.reslip.ingestion.layout.declared.model.Rule;
import io.reslip.ingestion.layout.declared.yaml.Yaml;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Mapping;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Member;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Sequence;
import io.reslip.ingestion.layout.declared.yaml.YamlReader;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows by a layout's own file, independently of the code that reads them. */
final class DeclaredWriter {

  /** A field of a record, how it is written, and where. */
  record Written(RecordField field, Map<String, Member> how, List<String> columns) {}

  private final DeclaredLayout layout;
  private final Mapping file;
  private final RecordKind kind;
  private final Charset charset;
  private final ZoneId zone;

  DeclaredWriter(DeclaredLayout layout, String record) {
    this.layout = layout;
    this.file = YamlReader.read(layout.text());
    this.kind =
        layout.declaration().kinds().stream()
            .filter(each -> each.name().equals(record))
            .findFirst()
            .orElseThrow();
    this.charset = layout.declaration().encoding().charset();
    ZoneId declared = layout.declaration().zone();
    this.zone = declared == null ? ZoneId.of("Asia/Shanghai") : declared;
  }

  /** The fields of the payment that such a row tells, in the file's order. */
  List<Written> fields() {
    Map<String, Member> fields = new LinkedHashMap<>(members(file.members().get("fields")));
    Member record = members(file.members().get("records")).get(kind.name());
    fields.putAll(members(members(record).get("fields")));
    return fields.entrySet().stream()
        .filter(each -> RecordField.named(each.getKey()).isPresent())
        .map(each -> written(RecordField.named(each.getKey()).orElseThrow(), each.getValue()))
        .toList();
  }

  /** The rules of such rows that make a record. */
  List<Rule> rules() {
    return kind.rules().stream().filter(rule -> !rule.ignored()).toList();
  }

  /** How many bytes a column has; many where columns have no width. */
  int width(String column) {
    return kind.columns().stream()
        .filter(each -> each.name().equals(column))
        .map(each -> each.place() instanceof Column.Bytes bytes ? bytes.width() : 20)
        .findFirst()
        .orElse(20);
  }

  /** The row that names the columns, where the upload has one; else nothing. */
  byte[] names() {
    return namesKind() == null
        ? new byte[0]
        : (String.join(separator(), columns()) + "\r\n").getBytes(charset);
  }

  /** The columns in the order in which they are written. */
  private List<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    RecordKind names = namesKind();
    if (names != null) {
      names.when().stream()
          .filter(Condition.Starts.class::isInstance)
          .forEach(each -> columns.add(viewed(((Condition.Starts) each).text())));
    }
    kind.columns().forEach(each -> columns.add(each.name()));
    if (names != null) {
      columns.addAll(names.required());
    }
    return List.copyOf(columns);
  }

  private @Nullable RecordKind namesKind() {
    return layout.declaration().kinds().stream()
        .filter(each -> each.role() == Role.NAMES)
        .findFirst()
        .orElse(null);
  }

  private String separator() {
    return viewed(((Form.Delimited) layout.declaration().form()).separator());
  }

  private String viewed(byte[] text) {
    return new String(text, layout.declaration().encoding().viewCharset());
  }

  /** A value that the field's codes stand for. */
  Object mapped(Written field) {
    Map<String, Member> codes = members(field.how().get("map"));
    String word = scalar(codes.values().iterator().next().value());
    return Arrays.stream(field.field().type().getEnumConstants())
        .filter(each -> each.toString().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** A row that tells these values, and the codes that the rule and the record ask for. */
  byte[] row(Map<RecordField, Object> values, @Nullable Rule rule, Direction direction) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Written each : fields()) {
      Object value = values.get(each.field());
      if (value != null) {
        spread(each, text(each, value, direction), texts);
      }
    }
    for (Condition condition : kind.when()) {
      if (condition instanceof Condition.Holds holds) {
        texts.put(kind.columns().get(holds.column()).name(), pattern(holds));
      }
    }
    if (rule != null) {
      rule.when()
          .forEach(holds -> texts.put(kind.columns().get(holds.column()).name(), pattern(holds)));
    }
    return switch (layout.declaration().form()) {
      case Form.FixedWidth fixed -> fixed(texts);
      case Form.Delimited delimited -> delimited(texts, delimited);
      case Form.Json json -> throw new IllegalStateException("written otherwise");
    };
  }

  /** A value that is read from several columns as one is spread over them by their widths. */
  private void spread(Written field, String text, Map<String, String> texts) {
    int at = 0;
    boolean either = field.how().containsKey("either");
    for (String column : field.columns()) {
      int end = either ? text.length() : Math.min(text.length(), at + width(column));
      texts.put(column, text.substring(at, end));
      at = end;
    }
  }

  private byte[] fixed(Map<String, String> texts) {
    byte[] row = new byte[Math.max(kind.length(), kind.minLength())];
    int end =
        kind.columns().stream()
            .mapToInt(each -> ((Column.Bytes) each.place()).end())
            .max()
            .orElse(0);
    row = Arrays.copyOf(row, Math.max(row.length, end));
    Arrays.fill(row, " ".getBytes(charset)[0]);
    for (Column column : kind.columns()) {
      String text = texts.get(column.name());
      if (text != null) {
        byte[] bytes = text.getBytes(charset);
        Column.Bytes place = (Column.Bytes) column.place();
        System.arraycopy(bytes, 0, row, place.at(), Math.min(bytes.length, place.width()));
      }
    }
    byte[] begin = starts();
    byte[] raw = viewed(begin).getBytes(charset);
    System.arraycopy(raw, 0, row, 0, raw.length);
    return join(row, "\r\n".getBytes(charset));
  }

  private byte[] starts() {
    return kind.when().stream()
        .filter(Condition.Starts.class::isInstance)
        .map(each -> ((Condition.Starts) each).text())
        .findFirst()
        .orElse(new byte[0]);
  }

  private byte[] delimited(Map<String, String> texts, Form.Delimited form) {
    String prefix = viewed(form.prefix());
    String quote = form.quote() == 0 ? "" : String.valueOf((char) form.quote());
    String row =
        columns().stream()
            .map(column -> texts.getOrDefault(column, ""))
            .map(text ->
                prefix
                    + quote
                    + (quote.isEmpty() ? text : text.replace(quote, quote + quote))
                    + quote)
            .collect(Collectors.joining(separator()));
    return (row + "\r\n").getBytes(charset);
  }

  private String text(Written field, Object value, Direction direction) {
    Map<String, Member> how = field.how();
    if (how.containsKey("map")) {
      return members(how.get("map")).entrySet().stream()
          .filter(each -> scalar(each.getValue().value()).equals(value.toString()))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }
    return switch (value) {
      case OffsetDateTime time ->
          DateTimeFormatter.ofPattern(first(how.get("format"))).withZone(zone).format(time);
      case LocalDate day ->
          DateTimeFormatter.ofPattern(first(how.get("format"))).format(day.atStartOfDay());
      case Long amount -> sign(field, direction) + amount(how, amount, field);
      default ->
          how.containsKey("format")
              ? DateTimeFormatter.ofPattern(first(how.get("format")))
                  .format(LocalDate.parse(value.toString()).atStartOfDay())
              : value.toString();
    };
  }

  private String amount(Map<String, Member> how, long amount, Written field) {
    String scale = first(how.get("scale"));
    if (scale.equals("point")) {
      return BigDecimal.valueOf(amount, 2).toPlainString();
    }
    String digits = Long.toString(amount);
    boolean signed = how.containsKey("sign");
    int width = width(field.columns().getFirst()) - (signed ? 1 : 0);
    return "0".repeat(Math.max(0, Math.min(9, width) - digits.length())) + digits;
  }

  /** Whose account is credited: the cardholder's side and the merchant's see it oppositely. */
  private static String sign(Written field, Direction direction) {
    Member sign = field.how().get("sign");
    if (sign == null) {
      return "";
    }
    boolean merchants = List.of("merchant", "acquirer").contains(first(field.how().get("view")));
    boolean credit =
        field.field() == RecordField.FEE ? !merchants : merchants == (direction == Direction.DEBIT);
    return first(sign).startsWith("letter") ? (credit ? "C" : "D") : (credit ? "" : "-");
  }

  private String pattern(Condition.Holds holds) {
    String text = viewed(holds.patterns().getFirst());
    return text.endsWith("*") ? text.substring(0, text.length() - 1) + "0000" : text;
  }

  private static Written written(RecordField field, Member member) {
    Map<String, Member> how =
        member.value() instanceof Mapping mapping ? mapping.members() : Map.of("from", member);
    Member from = how.containsKey("either") ? how.get("either") : how.get("from");
    List<String> columns =
        from.value() instanceof Sequence sequence
            ? sequence.items().stream().map(DeclaredWriter::scalar).toList()
            : List.of(scalar(from.value()));
    return new Written(field, how, columns);
  }

  private static String first(Member member) {
    return member.value() instanceof Sequence sequence
        ? scalar(sequence.items().getFirst())
        : scalar(member.value());
  }

  private static String scalar(Yaml value) {
    return ((Scalar) value).text();
  }

  private static Map<String, Member> members(@Nullable Member member) {
    return member != null && member.value() instanceof Mapping mapping
        ? mapping.members()
        : Map.of();
  }

  private static byte[] join(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }
}
