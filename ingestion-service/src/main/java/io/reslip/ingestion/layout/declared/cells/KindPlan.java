package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.Reading;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.model.Target;
import io.reslip.ingestion.record.RecordField;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of row as it is read in one upload: which of its columns are claimed, and where they are.
 */
public final class KindPlan {

  /** What becomes of a column's bytes when the row is well. */
  public enum Act {
    /** They are a field's: they stay. */
    KEEP,
    SCAN,
    MASK_CARD,
    WIPE
  }

  private final RecordKind kind;
  private final Column[] columns;
  private final Act[] acts;
  private final int[] positions;
  private Act @Nullable [] byPosition;

  public KindPlan(RecordKind kind) {
    this.kind = kind;
    this.columns = kind.columns().toArray(new Column[0]);
    this.acts = new Act[columns.length];
    this.positions = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      positions[i] = columns[i].place() instanceof Column.Nth nth ? nth.index() : -1;
      acts[i] =
          switch (columns[i].holds()) {
            case CARD_NUMBER -> Act.MASK_CARD;
            case SECRET -> Act.WIPE;
            case ANYTHING -> Act.SCAN;
          };
    }
    for (Reading reading : kind.readings()) {
      for (int column : reading.columns()) {
        if (acts[column] == Act.SCAN && !isPeople(reading.target())) {
          acts[column] = Act.KEEP;
        }
      }
    }
  }

  public RecordKind kind() {
    return kind;
  }

  public int size() {
    return columns.length;
  }

  public Column column(int index) {
    return columns[index];
  }

  public Act act(int index) {
    return acts[index];
  }

  /** Which cell of a row between separators the column is; -1 where the upload has none. */
  public int position(int index) {
    return positions[index];
  }

  /** Finds where the upload has a column that is known by its name. */
  public void locate(ToIntFunction<String> find) {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].place() == null) {
        positions[i] = find.applyAsInt(columns[i].name());
      }
    }
    byPosition = null;
  }

  /** What becomes of each cell of a row between separators; null until that is known. */
  public Act @Nullable [] byPosition() {
    return byPosition;
  }

  public void byPosition(Act[] known) {
    byPosition = known;
  }

  /** What people type in may be anything: it is redacted before it is told. */
  public static boolean isPeople(Target target) {
    return target instanceof Target.Field(RecordField field) && field == RecordField.OPERATOR_ID;
  }
}
