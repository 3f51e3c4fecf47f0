package io.reslip.ingestion.layout.declared.engine;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.declared.cells.Cells;
import io.reslip.ingestion.layout.declared.cells.KindPlan;
import io.reslip.ingestion.layout.declared.cells.Patterns;
import io.reslip.ingestion.layout.declared.model.Condition;
import io.reslip.ingestion.layout.declared.model.Declaration;
import io.reslip.ingestion.layout.declared.model.Declaration.YearFrom;
import io.reslip.ingestion.layout.declared.model.Reading;
import io.reslip.ingestion.layout.declared.model.RecordKind.Role;
import io.reslip.ingestion.layout.declared.model.Rule;
import io.reslip.ingestion.layout.declared.model.Setting;
import io.reslip.ingestion.layout.declared.model.Target;
import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.declared.value.Situation;
import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the values of one row into fields. Reused for the next; for one upload. */
final class RowReading {

  private static final int DATE_LENGTH = 10;

  private final Declaration declaration;
  private final Cells cells;
  private final Carried carried;
  private final Situation situation;
  private final @Nullable LocalDate cycle;
  private final @Nullable LocalDate businessDate;
  private final Cell cell;
  private final Map<String, Long> figures = new HashMap<>();
  private byte[] joined = new byte[64];
  private PaymentFields.Builder fields = PaymentFields.builder();
  private @Nullable String pan;
  private @Nullable LocalDate day;
  private @Nullable String sku;
  private @Nullable BigDecimal quantity;
  private @Nullable Long lineAmount;
  private boolean ignored;

  RowReading(Declaration declaration, UploadContext context, Cells cells, Carried carried) {
    this.declaration = declaration;
    this.cells = cells;
    this.carried = carried;
    Encoding encoding = declaration.encoding();
    this.cell = new Cell(encoding.viewCharset());
    this.situation =
        new Situation(
            declaration.zone() == null ? context.acquirerZone() : declaration.zone(),
            declaration.monthEnd());
    this.cycle = date(context.cycle());
    this.businessDate = context.businessDate();
  }

  /** Reads a row that the columns fit; what is wrong with it, or null. */
  @Nullable Flaw read(KindPlan plan) {
    fields = PaymentFields.builder();
    pan = null;
    day = null;
    sku = null;
    quantity = null;
    lineAmount = null;
    ignored = false;
    figures.clear();
    for (Setting each : plan.kind().settings()) {
      fields.set(each.field(), each.value());
    }
    if (plan.kind().role() == Role.DETAIL) {
      carried.give(fields);
    }
    situation.begin(near());
    situation.currency(fields.text(RecordField.CURRENCY));
    Flaw flaw = rules(plan);
    for (Reading reading : plan.kind().readings()) {
      if (flaw == null) {
        flaw = read(plan, reading);
      }
    }
    if (situation.direction() != null) {
      fields.setIfAbsent(RecordField.DIRECTION, situation.direction());
    }
    return flaw;
  }

  /** Reads again what people type in, once it is redacted. */
  void readRedacted(KindPlan plan) {
    for (Reading reading : plan.kind().readings()) {
      if (KindPlan.isPeople(reading.target())) {
        find(plan, reading);
        fields.set(RecordField.OPERATOR_ID, cell.isEmpty() ? null : cell.text());
      }
    }
  }

  /** Whether a condition on a column holds. */
  boolean holds(KindPlan plan, Condition.Holds condition) {
    cells.find(plan, condition.column(), cell);
    return Patterns.holds(condition, cell);
  }

  PaymentFields.Builder fields() {
    return fields;
  }

  Map<String, Long> figures() {
    return figures;
  }

  @Nullable String pan() {
    return pan;
  }

  /** The day that a header tells. */
  @Nullable LocalDate day() {
    return day;
  }

  Line line() {
    return new Line(sku, quantity, lineAmount);
  }

  /** Whether the row says nothing that is kept. */
  boolean isIgnored() {
    return ignored;
  }

  private @Nullable Flaw rules(KindPlan plan) {
    if (plan.kind().rules().isEmpty()) {
      return null;
    }
    for (Rule rule : plan.kind().rules()) {
      boolean holds = true;
      for (Condition.Holds condition : rule.when()) {
        holds = holds && holds(plan, condition);
      }
      if (holds) {
        for (Setting each : rule.settings()) {
          fields.set(each.field(), each.value());
        }
        ignored = rule.ignored();
        return null;
      }
    }
    return new Flaw(
        RejectCode.CODE_UNKNOWN, "its codes together mean nothing that the layout knows");
  }

  private @Nullable Flaw read(KindPlan plan, Reading reading) {
    find(plan, reading);
    Object value = reading.conversion().value(cell, reading.name(), situation);
    return switch (value) {
      case null -> null;
      case Flaw flaw -> flaw;
      default -> {
        set(reading.target(), value);
        yield null;
      }
    };
  }

  private void set(Target target, Object value) {
    switch (target) {
      case Target.Field(RecordField field) -> {
        fields.set(field, value);
        if (field == RecordField.CURRENCY) {
          situation.currency(value.toString());
        } else if (field == RecordField.SETTLEMENT_DATE) {
          situation.day(near());
        }
      }
      case Target.Card() -> pan = (String) value;
      case Target.Day() -> day = (LocalDate) value;
      case Target.Figure(String name) -> figures.put(name, (Long) value);
      case Target.LinePart part -> {
        switch (part) {
          case SKU -> sku = (String) value;
          case QUANTITY -> quantity = (BigDecimal) value;
          case AMOUNT -> lineAmount = (Long) value;
        }
      }
    }
  }

  private void find(KindPlan plan, Reading reading) {
    cells.find(plan, reading.columns().getFirst(), cell);
    if (reading.columns().size() == 1) {
      return;
    }
    if (reading.either()) {
      for (int i = 1; i < reading.columns().size() && reading.conversion().isNothing(cell); i++) {
        cells.find(plan, reading.columns().get(i), cell);
      }
      return;
    }
    int length = 0;
    for (int column : reading.columns()) {
      cells.find(plan, column, cell);
      int more = cell.length();
      if (length + more > joined.length) {
        joined = Arrays.copyOf(joined, 2 * (length + more));
      }
      System.arraycopy(cell.bytes(), cell.from(), joined, length, more);
      length += more;
    }
    cell.set(joined, 0, length);
  }

  /** The first known of the days that give a missing year. */
  private @Nullable LocalDate near() {
    for (YearFrom from : declaration.years()) {
      LocalDate known =
          switch (from) {
            case SETTLEMENT_DATE -> (LocalDate) fields.get(RecordField.SETTLEMENT_DATE);
            case HEADER -> day != null ? day : carried.day();
            case CYCLE -> cycle;
            case BUSINESS_DATE -> businessDate;
          };
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null || text.length() != DATE_LENGTH ? null : LocalDate.parse(text);
    } catch (DateTimeException noDate) {
      return null;
    }
  }
}
