package io.reslip.suite.fleet.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file whose columns are named once; what is not set stays empty. */
final class CsvLine {
  private final List<String> columns;
  private final List<String> values;

  CsvLine(List<String> columns) {
    this.columns = columns;
    values = new ArrayList<>(columns);
    clear();
  }

  static void writeHeader(List<String> columns, OutputStream out) throws IOException {
    out.write((String.join(",", columns) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  CsvLine set(String column, @Nullable String value) {
    values.set(columns.indexOf(column), value == null ? "" : value);
    return this;
  }

  CsvLine set(String column, long value) {
    return set(column, Long.toString(value));
  }

  /** Writes the line and empties it for the next. */
  void write(OutputStream out) throws IOException {
    out.write((String.join(",", values) + "\n").getBytes(StandardCharsets.UTF_8));
    clear();
  }

  private void clear() {
    values.replaceAll(value -> "");
    while (values.size() < columns.size()) {
      values.add("");
    }
  }
}
