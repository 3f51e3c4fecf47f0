package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.Column.Holds;
import io.reslip.ingestion.layout.declared.model.Form;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.declared.yaml.Place;
import io.reslip.ingestion.layout.declared.yaml.Yaml;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Mapping;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the places of a row's columns: widths in bytes by name, names in order, or what stands
 * between two texts.
 */
final class ColumnsReader {

  private static final int MOST_COLUMNS = 500;
  private static final int WIDEST = 1 << 16;
  private static final Map<String, Holds> HOLDS = Members.words(Holds.class);

  private final Form form;
  private final Encoding encoding;
  private final int gap;

  ColumnsReader(Form form, Encoding encoding, int gap) {
    this.form = form;
    this.encoding = encoding;
    this.gap = gap;
  }

  /** What columns hold by the layout's own word. */
  static Map<String, Holds> holds(Members layout) {
    Map<String, Holds> holds = new HashMap<>();
    Map<String, Yaml.Member> told = layout.all("holds");
    Members each = new Members(new Mapping(told, layout.placeOf("holds")), layout.problems());
    for (String name : told.keySet()) {
      holds.put(name, each.word(name, HOLDS, Holds.ANYTHING));
    }
    return holds;
  }

  List<Column> read(Members owner, Map<String, Holds> holds) {
    List<Column> columns = new ArrayList<>();
    switch (owner.take("columns")) {
      case null -> {}
      case Sequence names -> {
        for (Yaml item : names.items()) {
          columns.add(inOrder(item, columns.size(), owner, holds));
        }
      }
      case Mapping places -> {
        int at = 0;
        for (Map.Entry<String, Yaml.Member> each : places.members().entrySet()) {
          Column column =
              placed(each.getKey(), each.getValue().value(), at, columns.isEmpty(), owner, holds);
          columns.add(column);
          at = column.place() instanceof Column.Bytes bytes ? bytes.end() : at;
        }
      }
      case Scalar other ->
          owner.problem(other.place(), "columns must be a list or names with widths");
    }
    check(columns, owner);
    return columns;
  }

  private void check(List<Column> columns, Members owner) {
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        owner.problem(owner.placeOf("columns"), "column '" + column.name() + "' stands twice");
      }
    }
    if (columns.size() > MOST_COLUMNS) {
      owner.problem(owner.placeOf("columns"), "more than " + MOST_COLUMNS + " columns");
    }
  }

  private Column inOrder(Yaml item, int index, Members owner, Map<String, Holds> holds) {
    if (!(form instanceof Form.Delimited)) {
      owner.problem(item.place(), "a list of columns is for kind delimited: give each its width");
    }
    if (item instanceof Scalar name) {
      return new Column(name.text(), new Column.Nth(index), Columns.holds(name.text(), holds));
    }
    owner.problem(item.place(), "a column in a list is its name");
    return new Column("?" + index, new Column.Nth(index), Holds.ANYTHING);
  }

  private Column placed(
      String name, Yaml how, int behind, boolean first, Members owner, Map<String, Holds> holds) {
    if (how instanceof Scalar width) {
      return new Column(
          name,
          bytes(behind + (first ? 0 : gap), width.text(), width.place(), owner),
          Columns.holds(name, holds));
    }
    Members members = Members.of(how, name, owner.problems());
    Column.Place place;
    if (members.has("after") || members.has("before")) {
      place = between(members);
    } else {
      int at =
          members.has("at")
              ? members.number("at", 0, 0, WIDEST)
              : behind + (first ? 0 : members.number("gap", gap, 0, WIDEST));
      place = bytes(at, members.required("width"), members.placeOf("width"), owner);
    }
    Holds held = members.word("holds", HOLDS, Columns.holds(name, holds));
    members.done();
    return new Column(name, place, held);
  }

  private Column.Bytes bytes(int at, String width, Place place, Members owner) {
    if (!(form instanceof Form.FixedWidth)) {
      owner.problem(place, "widths are for kind fixed-width");
    }
    return new Column.Bytes(at, owner.number(width, place, "a width in bytes", 1, WIDEST));
  }

  private Column.Between between(Members members) {
    String after = members.text("after");
    String before = members.text("before");
    return new Column.Between(
        encoding.viewed(after == null ? "" : after), encoding.viewed(before == null ? "" : before));
  }
}
