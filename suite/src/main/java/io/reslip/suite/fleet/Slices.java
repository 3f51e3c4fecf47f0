package io.reslip.suite.fleet;

import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The payments of the fleet slice of terminals by slice, as several switches log them, each slice
 * in order of time. Never holds more than one slice.
 */
final class Slices {
  /** Writes what is told of one payment. */
  @FunctionalInterface
  interface Writer {
    /** How many lines it wrote. */
    int write(Operation operation) throws IOException;
  }

  private static final long HELD_AT_MOST_ABOUT = 20_000;
  private static final Comparator<Operation> BY_TIME =
      Comparator.comparingInt(Operation::second)
          .thenComparing(operation -> operation.terminal().index())
          .thenComparing(Operation::number);

  private final Day day;

  Slices(Day day) {
    this.day = day;
  }

  /** Which of so many parts tells of this terminal, 0 being the first. */
  static int partOf(Terminal terminal, int terminals, int parts) {
    return (int) ((long) terminal.index() * parts / terminals);
  }

  /** Everything; how many lines were written. */
  long write(Writer writer) throws IOException {
    return write(0, 1, writer);
  }

  /** One of so many parts; how many lines were written. */
  long write(int part, int parts, Writer writer) throws IOException {
    List<Terminal> terminals =
        day.terminals().stream()
            .filter(one -> partOf(one, day.terminals().size(), parts) == part)
            .toList();
    long lines = 0;
    List<Operation> held = new ArrayList<>();
    for (Terminal terminal : terminals) {
      held.addAll(day.drawn(terminal));
      if (held.size() > HELD_AT_MOST_ABOUT) {
        lines += flush(held, writer);
      }
    }
    return lines + flush(held, writer);
  }

  private static long flush(List<Operation> held, Writer writer) throws IOException {
    held.sort(BY_TIME);
    long lines = 0;
    for (Operation operation : held) {
      lines += writer.write(operation);
    }
    held.clear();
    return lines;
  }
}
