package io.reslip.ingestion.layout.declared.value;

import org.jspecify.annotations.Nullable;

/** Text as the source has it. */
public final class TextConversion implements Conversion {

  @Override
  public @Nullable Object value(Cell cell, String name, Situation row) {
    return cell.isEmpty() ? null : cell.text();
  }
}
