package io.reslip.ingestion.layout.declared.engine;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.declared.model.Setting;
import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Integrity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What earlier rows tell of later ones: the file's header, and the receipt that is being read. */
final class Carried {

  private static final int MOST_LINES = 2000;

  private List<Setting> header = List.of();
  private @Nullable LocalDate day;
  private List<Setting> group = List.of();
  private boolean groupBroken;
  private boolean linesBroken;
  private final List<Line> lines = new ArrayList<>();
  private @Nullable ByteRange linesRange;
  private long linesFrom;

  /** What a line of the header tells from now on, beside what others of its lines told. */
  void header(PaymentFields fields, @Nullable LocalDate told) {
    List<Setting> all = settings(fields);
    List<RecordField> again = all.stream().map(Setting::field).toList();
    header.stream().filter(each -> !again.contains(each.field())).forEach(all::add);
    header = List.copyOf(all);
    day = told == null ? day : told;
  }

  /** The day of the file. */
  @Nullable LocalDate day() {
    return day;
  }

  /** Another group begins. */
  void group(PaymentFields fields) {
    group = List.copyOf(settings(fields));
    groupBroken = false;
  }

  /** A group begins that cannot be told. */
  void brokenGroup() {
    group = List.of();
    groupBroken = true;
  }

  /** Whether what follows belongs to a group that cannot be told. */
  boolean isGroupBroken() {
    return groupBroken;
  }

  /** Keeps a line of the receipt; false when there are more than a receipt can have. */
  boolean line(Line line, ByteRange range, long number) {
    if (lines.size() == MOST_LINES) {
      return false;
    }
    linesRange = linesRange == null ? range : linesRange.span(range);
    linesFrom = lines.isEmpty() ? number : linesFrom;
    lines.add(line);
    return true;
  }

  /** A line of the receipt is in quarantine. */
  void brokenLine() {
    linesBroken = true;
  }

  /** Where the lines stand that no payment has taken yet; null where there are none. */
  @Nullable ByteRange linesRange() {
    return linesRange;
  }

  long linesFrom() {
    return linesFrom;
  }

  /** Gives what is known to a payment. */
  void give(PaymentFields.Builder fields) {
    header.forEach(each -> fields.set(each.field(), each.value()));
    group.forEach(each -> fields.set(each.field(), each.value()));
    if (!lines.isEmpty()) {
      fields.set(RecordField.LINES, List.copyOf(lines));
    }
  }

  /** How whole the receipt is. */
  Integrity integrity() {
    return linesBroken ? Integrity.PARTIAL : Integrity.INTACT;
  }

  /** The lines are told, with a payment or as a reject. */
  void linesAreTold() {
    lines.clear();
    linesRange = null;
    linesBroken = false;
  }

  private static List<Setting> settings(PaymentFields fields) {
    List<Setting> settings = new ArrayList<>();
    for (RecordField field : RecordField.values()) {
      Object value = fields.get(field);
      if (value != null) {
        settings.add(new Setting(field, value));
      }
    }
    return settings;
  }
}
