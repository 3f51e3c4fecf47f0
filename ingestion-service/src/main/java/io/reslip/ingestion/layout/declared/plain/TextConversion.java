package io.reslip.ingestion.layout.declared.plain;

import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.declared.value.Conversion;
import io.reslip.ingestion.layout.declared.value.Situation;
import org.jspecify.annotations.Nullable;

/** Text as the source has it. */
public final class TextConversion implements Conversion {

  @Override
  public @Nullable Object value(Cell cell, String name, Situation row) {
    return cell.isEmpty() ? null : cell.text();
  }
}
