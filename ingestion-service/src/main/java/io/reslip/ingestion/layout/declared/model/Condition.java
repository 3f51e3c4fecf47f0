package io.reslip.ingestion.layout.declared.model;

import java.util.List;

/** What tells which record a row is. */
public sealed interface Condition {

  /** It begins with this text. */
  record Starts(byte[] text) implements Condition {}

  /** It is the first row that is neither blank nor a comment. */
  record First() implements Condition {}

  /** It has so many bytes. */
  record Length(int bytes) implements Condition {}

  /** The row before, comments left out, was that record. */
  record Follows(String record) implements Condition {}

  /**
   * A column holds one of these, or none of them.
   *
   * @param column index among the record's columns
   * @param patterns as texts of the view, in which ? stands for any byte and a last * for any rest
   * @param not whether it must be none of them
   */
  record Holds(int column, List<byte[]> patterns, boolean not) implements Condition {
    public Holds {
      patterns = List.copyOf(patterns);
    }
  }
}
