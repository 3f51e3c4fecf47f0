package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.Column.Holds;
import io.reslip.ingestion.layout.declared.model.Condition;
import io.reslip.ingestion.layout.declared.model.Form;
import io.reslip.ingestion.layout.declared.model.Reading;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.model.RecordKind.Role;
import io.reslip.ingestion.layout.declared.model.Rule;
import io.reslip.ingestion.layout.declared.model.Setting;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.declared.yaml.Yaml;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Mapping;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Member;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one kind of row, together with what all kinds share. */
final class RecordReader {

  private static final int LONGEST = 1 << 20;

  private final Form form;
  private final Encoding encoding;
  private final ColumnsReader places;
  private final Columns.Open open;
  private final Shared shared;

  /** What the layout says once for all of its records. */
  record Shared(
      List<Column> columns,
      Map<String, Holds> holds,
      Map<String, Member> fields,
      Map<String, Member> figures,
      List<Setting> settings) {}

  RecordReader(
      Form form, Encoding encoding, ColumnsReader places, Columns.Open open, Shared shared) {
    this.form = form;
    this.encoding = encoding;
    this.places = places;
    this.open = open;
    this.shared = shared;
  }

  RecordKind read(String name, Members record) {
    Role role = record.word("role", Members.words(Role.class), Role.DETAIL);
    List<Column> own = places.read(record, shared.holds());
    Columns columns =
        new Columns(
            own.isEmpty() ? shared.columns() : own, open, shared.holds(), record.problems());
    List<Setting> settings = new ArrayList<>();
    if (role == Role.DETAIL) {
      settings.addAll(shared.settings());
    }
    settings.addAll(SettingsReader.read(record.all("set"), record.problems()));
    Map<String, Member> fields = new LinkedHashMap<>();
    Map<String, Member> figures = new LinkedHashMap<>();
    if (role == Role.DETAIL) {
      fields.putAll(shared.fields());
      figures.putAll(shared.figures());
    }
    fields.putAll(record.all("fields"));
    figures.putAll(record.all("figures"));
    List<Condition> when = conditions(record, columns);
    List<Rule> rules = rules(record, columns);
    List<Reading> readings =
        new FieldsReader(encoding, columns, record.problems()).read(role, fields, figures);
    int end = end(columns.all());
    int length = 0;
    int minLength = 0;
    if (form instanceof Form.FixedWidth) {
      boolean atLeast = record.has("minLength");
      minLength = record.number("minLength", end, 1, LONGEST);
      length = record.number("length", atLeast ? 0 : end, 1, LONGEST);
    }
    List<String> required = record.texts("required").stream().map(Scalar::text).toList();
    record.done();
    return new RecordKind(
        name, role, when, columns.all(), length, minLength, required, settings, rules, readings);
  }

  private static int end(List<Column> columns) {
    int end = 0;
    for (Column column : columns) {
      end = column.place() instanceof Column.Bytes bytes ? Math.max(end, bytes.end()) : end;
    }
    return end;
  }

  private List<Condition> conditions(Members record, Columns columns) {
    List<Condition> conditions = new ArrayList<>();
    Yaml told = record.take("when");
    if (told == null) {
      return conditions;
    }
    Members when = Members.of(told, "when", record.problems());
    String starts = when.text("starts");
    if (starts != null) {
      conditions.add(new Condition.Starts(encoding.viewed(starts)));
    }
    if (when.flag("first")) {
      conditions.add(new Condition.First());
    }
    if (when.has("length")) {
      conditions.add(new Condition.Length(when.number("length", 1, 1, LONGEST)));
    }
    String follows = when.text("follows");
    if (follows != null) {
      conditions.add(new Condition.Follows(follows));
    }
    conditions.addAll(holds(when.all("columns"), columns, when));
    when.done();
    return conditions;
  }

  private List<Rule> rules(Members record, Columns columns) {
    List<Rule> rules = new ArrayList<>();
    for (Yaml item : record.items("rules")) {
      Members rule = Members.of(item, "a rule", record.problems());
      List<Condition.Holds> when = holds(rule.all("when"), columns, rule);
      List<Setting> settings = SettingsReader.read(rule.all("set"), record.problems());
      boolean ignored = rule.flag("ignore");
      if (!ignored && settings.isEmpty()) {
        record.problem(item.place(), "a rule says either set or ignore");
      }
      rule.done();
      rules.add(new Rule(when, settings, ignored));
    }
    return rules;
  }

  private List<Condition.Holds> holds(Map<String, Member> told, Columns columns, Members owner) {
    List<Condition.Holds> conditions = new ArrayList<>();
    told.forEach((column, member) -> {
      Yaml values = member.value();
      boolean not = values instanceof Mapping;
      if (values instanceof Mapping mapping) {
        Members how = new Members(mapping, owner.problems());
        Yaml none = how.take("not");
        how.done();
        values = none == null ? mapping : none;
      }
      List<byte[]> patterns =
          owner.texts(values, column).stream().map(each -> encoding.viewed(each.text())).toList();
      conditions.add(new Condition.Holds(columns.index(column, member.place()), patterns, not));
    });
    return conditions;
  }
}
