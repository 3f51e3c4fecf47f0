package io.reslip.suite.fleet;

import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The payments of the whole fleet in order of time, holding no more than one hour's at once. */
final class Hours {
  /** Writes what is told of one payment. */
  @FunctionalInterface
  interface Writer {
    /** How many lines it wrote. */
    int write(Operation operation) throws IOException;
  }

  private static final int SECONDS = 3600;
  private static final int HOURS_OF_DAY = 24;
  private static final Comparator<Operation> BY_TIME =
      Comparator.comparingInt(Operation::second)
          .thenComparing(operation -> operation.terminal().index())
          .thenComparing(Operation::number);

  private final Day day;

  Hours(Day day) {
    this.day = day;
  }

  /** How many lines were written in all. */
  long inOrder(Writer writer) throws IOException {
    long lines = 0;
    for (int hour = 0; hour < HOURS_OF_DAY; hour++) {
      for (Operation operation : of(hour)) {
        lines += writer.write(operation);
      }
    }
    return lines;
  }

  // Drawing a terminal's day again costs microseconds a payment; holding a large fleet's would cost
  // gigabytes.
  private List<Operation> of(int hour) {
    List<Operation> found = new ArrayList<>();
    for (Terminal terminal : day.terminals()) {
      for (Operation operation : day.operations(terminal)) {
        if (operation.second() / SECONDS == hour) {
          found.add(operation);
        }
      }
    }
    found.sort(BY_TIME);
    return found;
  }
}
