package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.model.Reading;
import io.reslip.ingestion.layout.declared.model.RecordKind.Role;
import io.reslip.ingestion.layout.declared.model.Target;
import io.reslip.ingestion.layout.declared.plain.QuantityConversion;
import io.reslip.ingestion.layout.declared.value.Conversion;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.declared.value.MomentConversion.Kind;
import io.reslip.ingestion.layout.declared.yaml.LayoutProblems;
import io.reslip.ingestion.layout.declared.yaml.Place;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Mapping;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Member;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.record.RecordField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the columns of one kind of row become. */
final class FieldsReader {

  private static final String CARD = "card";
  private static final String DAY = "day";

  private final ConversionReader conversions;
  private final Columns columns;
  private final LayoutProblems problems;

  FieldsReader(Encoding encoding, Columns columns, LayoutProblems problems) {
    this.conversions = new ConversionReader(encoding);
    this.columns = columns;
    this.problems = problems;
  }

  /** The readings, in the order in which each finds what it needs: currency, days, the rest. */
  List<Reading> read(Role role, Map<String, Member> fields, Map<String, Member> figures) {
    List<Reading> readings = new ArrayList<>();
    fields.forEach((name, member) -> add(readings, name, member, role));
    figures.forEach((name, member) -> {
      Members how = how(member, name);
      readings.add(reading(new Target.Figure(name), name, how, conversions.figure(how)));
    });
    readings.sort(Comparator.comparingInt(FieldsReader::order));
    return readings;
  }

  private void add(List<Reading> readings, String name, Member member, Role role) {
    Members how = how(member, name);
    Reading reading =
        role == Role.LINE
            ? line(name, member.place(), how)
            : field(name, member.place(), how, role);
    if (reading != null) {
      readings.add(reading);
    }
  }

  private @Nullable Reading field(String name, Place place, Members how, Role role) {
    boolean carries = role == Role.DETAIL || role == Role.HEADER || role == Role.GROUP;
    if (!carries) {
      problems.add(place, "a record of this role has figures, and no fields");
      return null;
    }
    if (name.equals(CARD) && role == Role.DETAIL) {
      Reading reading = reading(new Target.Card(), CARD, how, conversions.text(how));
      reading.columns().forEach(columns::holdsCardNumber);
      return reading;
    }
    if (name.equals(DAY) && role == Role.HEADER) {
      return reading(new Target.Day(), DAY, how, conversions.moment(how, Kind.DAY));
    }
    RecordField field = FieldNames.find(name).orElse(null);
    if (field == null) {
      problems.add(place, FieldNames.whyNot(name));
      return null;
    }
    Reading reading = reading(new Target.Field(field), name, how, conversions.field(field, how));
    if (field == RecordField.CARD_MASK) {
      reading.columns().forEach(columns::holdsCardNumber);
    }
    return reading;
  }

  private @Nullable Reading line(String name, Place place, Members how) {
    return switch (name) {
      case "sku" -> reading(Target.LinePart.SKU, "lines.sku", how, conversions.text(how));
      case "quantity" ->
          reading(
              Target.LinePart.QUANTITY,
              "lines.quantity",
              how,
              conversions.withAbsent(new QuantityConversion(), how));
      case "amount" ->
          reading(Target.LinePart.AMOUNT, "lines.amount", how, conversions.plainAmount(how));
      default -> {
        problems.add(place, "a line has sku, quantity and amount");
        yield null;
      }
    };
  }

  private Reading reading(Target target, String name, Members how, Conversion conversion) {
    boolean either = how.has("either");
    List<Integer> from =
        how.texts(either ? "either" : "from").stream()
            .map(each -> columns.index(each.text(), each.place()))
            .toList();
    if (from.isEmpty()) {
      problems.add(how.place(), "from is missing: the column that '" + name + "' is read from");
    }
    how.done();
    return new Reading(target, name, from, either, conversion);
  }

  /** A field that is only a column's name is read as it stands there. */
  private Members how(Member member, String name) {
    if (member.value() instanceof Scalar column) {
      return new Members(
          new Mapping(Map.of("from", new Member(column, column.place())), column.place()),
          problems);
    }
    return Members.of(member.value(), name, problems);
  }

  private static int order(Reading reading) {
    return switch (reading.target()) {
      case Target.Field(RecordField field) when field == RecordField.CURRENCY -> 0;
      case Target.Day() -> 1;
      case Target.Field(RecordField field) when field == RecordField.SETTLEMENT_DATE -> 2;
      default -> 3;
    };
  }
}
