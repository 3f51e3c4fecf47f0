package io.reslip.ingestion.layout.declared.model;

import java.util.List;

/**
 * A kind of row.
 *
 * @param name in the layout file
 * @param role what it is to the file
 * @param when what tells it from others; all must hold
 * @param columns where its values stand
 * @param length bytes of a fixed-width row; 0 where any length is right
 * @param minLength bytes that a fixed-width row has at least
 * @param required names that the row of names must hold, where it is one
 * @param settings what holds for all of these
 * @param rules what codes mean together; where there are any, one must apply
 * @param readings in the order in which they are to be read
 */
public record RecordKind(
    String name,
    Role role,
    List<Condition> when,
    List<Column> columns,
    int length,
    int minLength,
    List<String> required,
    List<Setting> settings,
    List<Rule> rules,
    List<Reading> readings) {

  /** What a row is to the file. */
  public enum Role {
    /** Tells what holds for all that follows. */
    HEADER,
    /** Tells what holds for the rows up to the next of its kind: a receipt, a batch. */
    GROUP,
    /** A payment. */
    DETAIL,
    /** A line of a receipt, which belongs to the next payment of its group. */
    LINE,
    /** Tells totals. */
    TRAILER,
    /** Names the columns of those that follow. */
    NAMES,
    /** Says nothing that is kept. */
    IGNORED
  }

  public RecordKind {
    when = List.copyOf(when);
    columns = List.copyOf(columns);
    required = List.copyOf(required);
    settings = List.copyOf(settings);
    rules = List.copyOf(rules);
    readings = List.copyOf(readings);
  }
}
