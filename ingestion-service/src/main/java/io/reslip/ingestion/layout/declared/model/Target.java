package io.reslip.ingestion.layout.declared.model;

import io.reslip.ingestion.record.RecordField;

/** What a value is to the record. */
public sealed interface Target {

  /** A field of the payment. */
  record Field(RecordField field) implements Target {}

  /** The card number, which becomes tokens and a mask. */
  record Card() implements Target {}

  /** The file's own day: gives a missing year to what comes after it. */
  record Day() implements Target {}

  /** A number that only control totals use. */
  record Figure(String name) implements Target {}

  /** A part of a receipt's line. */
  enum LinePart implements Target {
    SKU,
    QUANTITY,
    AMOUNT
  }
}
