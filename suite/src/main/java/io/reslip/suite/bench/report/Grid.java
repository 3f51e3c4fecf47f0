package io.reslip.suite.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells, the first of them the head; aligned for a console, or as Markdown. */
final class Grid {
  private static final String GAP = "   ";

  private final List<List<String>> rows = new ArrayList<>();

  Grid row(String... cells) {
    rows.add(Arrays.asList(cells));
    return this;
  }

  /** The first column to the left, the others to the right. */
  List<String> text() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < columns; column++) {
        String blanks = " ".repeat(widths[column] - row.get(column).length());
        line.append(column == 0 ? row.get(column) + blanks : GAP + blanks + row.get(column));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  List<String> markdown() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(row.stream().collect(Collectors.joining(" | ", "| ", " |")));
      if (lines.size() == 1) {
        lines.add("| --- |" + " ---: |".repeat(row.size() - 1));
      }
    }
    return lines;
  }
}
