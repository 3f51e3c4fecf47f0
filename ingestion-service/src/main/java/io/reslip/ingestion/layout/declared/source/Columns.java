package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.cardholder.CardDataNames;
import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.Column.Holds;
import io.reslip.ingestion.layout.declared.model.JsonPointer;
import io.reslip.ingestion.layout.declared.yaml.LayoutProblems;
import io.reslip.ingestion.layout.declared.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns of one kind of row, found by name; where the upload names them, any may be asked for.
 */
final class Columns {

  /** Where columns come from that are asked for. */
  enum Open {
    /** There are only those that are declared. */
    CLOSED,
    /** Any, by the name that the upload gives it. */
    NAMED,
    /** Any, by a JSON Pointer. */
    POINTED
  }

  private final List<Column> columns;
  private final Open open;
  private final Map<String, Holds> holds;
  private final LayoutProblems problems;

  Columns(List<Column> declared, Open open, Map<String, Holds> holds, LayoutProblems problems) {
    this.columns = new ArrayList<>(declared);
    this.open = open;
    this.holds = holds;
    this.problems = problems;
  }

  /** The index of the column of that name. */
  int index(String name, Place place) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    switch (open) {
      case CLOSED ->
          problems.add(
              place,
              "there is no column '"
                  + name
                  + "': there are "
                  + columns.stream().map(Column::name).limit(60).collect(Collectors.joining(", ")));
      case NAMED -> columns.add(new Column(name, null, holds(name, holds)));
      case POINTED -> {
        JsonPointer pointer = JsonPointer.of(name).orElse(null);
        if (pointer == null) {
          problems.add(place, "'" + name + "' is no JSON Pointer, such as /amount/total");
          return 0;
        }
        columns.add(new Column(name, new Column.Pointed(pointer), holds(name, holds)));
      }
    }
    return Math.max(0, columns.size() - 1);
  }

  /** What the column is known to hold by what reads it. */
  void holdsCardNumber(int index) {
    Column column = columns.get(index);
    columns.set(index, new Column(column.name(), column.place(), Holds.CARD_NUMBER));
  }

  List<Column> all() {
    return columns;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** What a column holds by its name, where the layout does not say. */
  static Holds holds(String name, Map<String, Holds> told) {
    Holds declared = told.get(name);
    if (declared != null) {
      return declared;
    }
    return switch (CardDataNames.of(name.substring(name.lastIndexOf('/') + 1), true)) {
      case SENSITIVE -> Holds.SECRET;
      case CARD_NUMBER -> Holds.CARD_NUMBER;
      case OTHER -> Holds.ANYTHING;
    };
  }
}
