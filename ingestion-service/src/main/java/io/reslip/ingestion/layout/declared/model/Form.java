package io.reslip.ingestion.layout.declared.model;

import org.jspecify.annotations.Nullable;

/** The shape of an upload: what a row is, and where in it the columns stand. */
public sealed interface Form {

  /**
   * Columns with a separator between them.
   *
   * @param separator at least one byte of the view
   * @param quote around a value that may hold separators; 0 for none
   * @param prefix what stands before each value; empty for nothing
   * @param comment what a row that says nothing begins with; null for none
   */
  record Delimited(byte[] separator, byte quote, byte[] prefix, byte @Nullable [] comment)
      implements Form {}

  /**
   * Columns of a fixed width in bytes.
   *
   * @param recordLength of rows that have no line end between them; 0 where lines end
   */
  record FixedWidth(int recordLength) implements Form {}

  /**
   * JSON values.
   *
   * @param items where in the one document the array of records stands; null for one value a line
   */
  record Json(@Nullable JsonPointer items) implements Form {}
}
