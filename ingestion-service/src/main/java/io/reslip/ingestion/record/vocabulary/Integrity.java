package io.reslip.ingestion.record.vocabulary;

/** How whole the bytes of a record were. */
public enum Integrity {
  INTACT,
  /** Some fields were unreadable. */
  PARTIAL,
  /** Found by scanning raw storage. */
  CARVED
}
