package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.rows.Row;
import org.jspecify.annotations.Nullable;

/** Finds the values of a row, and redacts what of it no field reads. For one upload. */
public interface Cells {

  /** Turns to a row. */
  void open(Row row, View view);

  /**
   * Turns the cell to a column's value; an empty one where the row has none.
   *
   * @param kind the kind of row that the column is one of
   */
  void find(KindPlan kind, int column, Cell cell);

  /** Why the row's columns cannot be told apart, or null. */
  @Nullable Flaw misfit(KindPlan kind);

  /** Why the row cannot be read as any kind, or null. */
  default @Nullable Flaw broken() {
    return null;
  }

  /** Redacts what stands around the records of one document. */
  default void redactFrame() {
    throw new IllegalStateException("only a document has something around its records");
  }

  /** Redacts a row that was read well. */
  void redact(KindPlan kind);

  /** Redacts what may be card data in a row that is not, before all of it is scanned. */
  void redactMisfit(KindPlan kind);

  /**
   * Reads the names of the columns that follow.
   *
   * @return what is wrong with them, or null
   */
  default @Nullable Flaw names(RecordKind kind) {
    return null;
  }

  /** Turns the cell to what stands between two texts of the row. */
  static void between(View view, Column.Between between, Cell cell) {
    int from = indexOf(view.bytes(), view.from(), view.to(), between.after());
    if (from < 0) {
      cell.set(view.bytes(), view.from(), view.from());
      return;
    }
    from += between.after().length;
    int to =
        between.before().length == 0
            ? view.to()
            : indexOf(view.bytes(), from, view.to(), between.before());
    cell.set(view.bytes(), from, to < 0 ? view.to() : to);
  }

  private static int indexOf(byte[] bytes, int from, int to, byte[] text) {
    for (int i = from; i <= to - text.length; i++) {
      int same = 0;
      while (same < text.length && bytes[i + same] == text[same]) {
        same++;
      }
      if (same == text.length) {
        return i;
      }
    }
    return -1;
  }
}
