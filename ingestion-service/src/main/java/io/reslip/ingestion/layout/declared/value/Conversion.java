package io.reslip.ingestion.layout.declared.value;

import io.reslip.ingestion.layout.Flaw;
import org.jspecify.annotations.Nullable;

/** How the bytes of a value become what a field holds. Stateless. */
public interface Conversion {

  /**
   * The value in the field's Java type; null where the source tells none; a {@link Flaw} where it
   * tells something else than such a value. A flaw is a value here and no exception, since bad rows
   * can be many.
   *
   * @param cell what the source wrote, without blanks around it
   * @param name how the field is called, for telling what is wrong with it
   * @param row what is known of the row so far
   */
  @Nullable Object value(Cell cell, String name, Situation row);

  /** Whether this is the source's way to tell nothing. */
  default boolean isNothing(Cell cell) {
    return cell.isEmpty();
  }
}
