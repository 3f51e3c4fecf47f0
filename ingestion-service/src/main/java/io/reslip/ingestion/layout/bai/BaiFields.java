package io.reslip.ingestion.layout.bai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one record with its continuations (88), in order. A line ends with a slash; a text
 * that a line ends with may go without.
 */
final class BaiFields {

  private static final int MOST_FIELDS = 20_000;

  /** A value and where in the row it stands. */
  record Field(String text, int from, int to) {}

  private final List<Field> fields = new ArrayList<>();
  private int lines;
  private int next;

  static BaiFields of(Row row) throws UnfitException {
    BaiFields read = new BaiFields();
    int at = row.from();
    while (at < row.to()) {
      int end = RowReader.lineEnd(row.bytes(), at, row.to());
      end = end < 0 ? row.to() : end;
      read.line(row, at, end);
      at = end;
    }
    return read;
  }

  private void line(Row row, int from, int end) throws UnfitException {
    byte[] bytes = row.bytes();
    int to = end;
    while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
      to--;
    }
    if (to == from) {
      return;
    }
    to -= bytes[to - 1] == '/' ? 1 : 0;
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || bytes[i] == ',') {
        // The code of a continuation is none of the fields.
        if (lines == 0 || start > from) {
          add(bytes, start, i);
        }
        start = i + 1;
      }
    }
    lines++;
  }

  private void add(byte[] bytes, int from, int to) throws UnfitException {
    if (fields.size() == MOST_FIELDS) {
      throw new UnfitException(RejectCode.LINE_LENGTH, "the record has more than 20000 fields");
    }
    fields.add(new Field(new String(bytes, from, to - from, ISO_8859_1).strip(), from, to));
  }

  /** How many lines they stand in. */
  int lines() {
    return lines;
  }

  boolean hasNext() {
    return next < fields.size();
  }

  /** The next field; empty where there are no more. */
  Field next() {
    return hasNext() ? fields.get(next++) : new Field("", 0, 0);
  }

  void skip(int count) {
    next += count;
  }

  /** Passes over what a funds type says of availability, the type itself included. */
  void skipFunds() throws UnfitException {
    switch (next().text()) {
      case "V" -> skip(2);
      case "S" -> skip(3);
      case "D" -> {
        String pairs = next().text();
        if (!pairs.matches("[0-9]{1,4}")) {
          throw UnfitException.invalid("the number of availabilities", "is not a number");
        }
        skip(2 * Integer.parseInt(pairs));
      }
      case "", "0", "1", "2", "Z" -> {}
      default ->
          throw new UnfitException(RejectCode.CODE_UNKNOWN, "the funds type is none of BAI2");
    }
  }
}
