package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.model.Control;
import io.reslip.ingestion.layout.declared.model.Control.Term;
import io.reslip.ingestion.layout.declared.model.Control.Told;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.model.RecordKind.Role;
import io.reslip.ingestion.layout.declared.model.Target;
import io.reslip.ingestion.layout.declared.yaml.LayoutProblems;
import io.reslip.ingestion.layout.declared.yaml.Place;
import io.reslip.ingestion.layout.declared.yaml.Yaml;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.record.RecordField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the totals that an upload tells of itself, and how they are found again. */
final class ControlReader {

  private final List<RecordKind> kinds;
  private final LayoutProblems problems;

  ControlReader(List<RecordKind> kinds, LayoutProblems problems) {
    this.kinds = kinds;
    this.problems = problems;
  }

  List<Control> read(List<Yaml> items) {
    List<Control> controls = new ArrayList<>();
    for (Yaml item : items) {
      Control control = control(Members.of(item, "a control total", problems));
      if (control != null) {
        controls.add(control);
      }
    }
    return controls;
  }

  private @Nullable Control control(Members told) {
    String name = told.required("name");
    Told where = told(told);
    List<Term> sums = new ArrayList<>();
    for (Scalar each : told.texts("sum")) {
      Term term = term(each);
      if (term != null) {
        sums.add(term);
      }
    }
    List<String> counted = new ArrayList<>();
    for (Scalar each : told.texts("count")) {
      if (kind(each.text()) == null) {
        problems.add(each.place(), "there is no record '" + each.text() + "'");
      }
      counted.add(each.text());
    }
    if (counted.isEmpty() == sums.isEmpty()) {
      problems.add(told.place(), "a control total says either count or sum");
    }
    for (Term term : sums) {
      counted.add(term.record());
    }
    Control control =
        where == null
            ? null
            : new Control(
                name,
                where,
                sums,
                counted,
                SettingsReader.read(told.all("where"), problems),
                SettingsReader.read(told.all("minus"), problems));
    told.done();
    return control;
  }

  private @Nullable Told told(Members control) {
    String text = control.required("told");
    Place place = control.placeOf("told");
    int dot = text.indexOf('.');
    RecordKind kind = dot < 0 ? null : kind(text.substring(0, dot));
    if (kind == null || kind.role() == Role.DETAIL || !hasFigure(kind, text.substring(dot + 1))) {
      problems.add(place, "told must be a figure of a header or trailer, such as trailer.count");
      return null;
    }
    return new Told(kind.name(), text.substring(dot + 1));
  }

  private @Nullable Term term(Scalar each) {
    int dot = each.text().indexOf('.');
    RecordKind kind = dot < 0 ? null : kind(each.text().substring(0, dot));
    if (kind != null && kind.role() == Role.DETAIL) {
      String name = each.text().substring(dot + 1);
      RecordField field = FieldNames.find(name).orElse(null);
      if (hasFigure(kind, name)) {
        return new Term(kind.name(), name, null);
      }
      if (field != null && field.type() == Long.class) {
        return new Term(kind.name(), name, field);
      }
    }
    problems.add(
        each.place(), "sum must be an amount or figure of a detail, such as detail.amount");
    return null;
  }

  private static boolean hasFigure(RecordKind kind, String name) {
    return kind.readings().stream()
        .anyMatch(
            each -> each.target() instanceof Target.Figure figure && figure.name().equals(name));
  }

  private @Nullable RecordKind kind(String name) {
    return kinds.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
