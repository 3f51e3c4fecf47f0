package io.reslip.ingestion.layout.declared.model;

import io.reslip.ingestion.record.RecordField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A total that an upload tells of itself, and how it is found again in what was read.
 *
 * @param name for people
 * @param told the record and its figure that tell it
 * @param sums what is added up for each record; empty where records are counted
 * @param records the kinds of rows that count
 * @param where only those with one of these values
 * @param minus those with one of these values count negative
 */
public record Control(
    String name,
    Told told,
    List<Term> sums,
    List<String> records,
    List<Setting> where,
    List<Setting> minus) {

  /** Where a total is told. */
  public record Told(String record, String figure) {}

  /**
   * A value of a record: a field, or a figure where there is no such field.
   *
   * @param field null for a figure
   */
  public record Term(String record, String name, @Nullable RecordField field) {}

  public Control {
    sums = List.copyOf(sums);
    records = List.copyOf(records);
    where = List.copyOf(where);
    minus = List.copyOf(minus);
  }
}
