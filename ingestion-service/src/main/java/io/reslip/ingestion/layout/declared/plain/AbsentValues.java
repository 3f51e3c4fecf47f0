package io.reslip.ingestion.layout.declared.plain;

import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.declared.value.Conversion;
import io.reslip.ingestion.layout.declared.value.Situation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversion of a source that has its own ways to tell nothing, such as {@code 0} or N/A. */
public record AbsentValues(List<byte[]> nothing, Conversion conversion) implements Conversion {

  public AbsentValues {
    nothing = List.copyOf(nothing);
  }

  @Override
  public @Nullable Object value(Cell cell, String name, Situation row) {
    return isNothing(cell) ? null : conversion.value(cell, name, row);
  }

  @Override
  public boolean isNothing(Cell cell) {
    for (byte[] each : nothing) {
      if (cell.is(each)) {
        return true;
      }
    }
    return cell.isEmpty();
  }
}
