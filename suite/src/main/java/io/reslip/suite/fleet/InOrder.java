package io.reslip.suite.fleet;

import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The payments of the whole fleet in order of time, holding no more than a slice of them. */
final class InOrder {
  /** Writes what is told of one payment. */
  @FunctionalInterface
  interface Writer {
    /** How many lines it wrote. */
    int write(Operation operation) throws IOException;
  }

  private static final int SECONDS_OF_DAY = 86_400;
  private static final long HELD_AT_MOST_ABOUT = 200_000;
  private static final int MOST_SLICES = 24;
  private static final Comparator<Operation> BY_TIME =
      Comparator.comparingInt(Operation::second)
          .thenComparing(operation -> operation.terminal().index())
          .thenComparing(Operation::number);

  private final Day day;
  private final int slices;

  InOrder(Day day) {
    this.day = day;
    long payments = (long) day.options().terminals() * day.options().payments();
    this.slices = (int) Math.min(MOST_SLICES, 1 + payments / HELD_AT_MOST_ABOUT);
  }

  /** How many lines were written in all. */
  long write(Writer writer) throws IOException {
    long lines = 0;
    for (int slice = 0; slice < slices; slice++) {
      int from = SECONDS_OF_DAY * slice / slices;
      int to = SECONDS_OF_DAY * (slice + 1) / slices;
      for (Operation operation : between(from, to)) {
        lines += writer.write(operation);
      }
    }
    return lines;
  }

  // Drawing a terminal's day again costs microseconds a payment; holding a large fleet's would cost
  // gigabytes.
  private List<Operation> between(int from, int to) {
    List<Operation> found = new ArrayList<>();
    for (Terminal terminal : day.terminals()) {
      for (Operation operation : day.operations(terminal)) {
        if (operation.second() >= from && operation.second() < to) {
          found.add(operation);
        }
      }
    }
    found.sort(BY_TIME);
    return found;
  }
}
