package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers that a terminal used on several days. Which of the two is told, and whether a line that
 * has no other key finds its own, the rules leave open.
 */
final class ReusedKeys {
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Verdicts verdicts;

  ReusedKeys(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  void note(Day day, Terminal terminal) {
    for (Operation operation : day.operations(terminal)) {
      String key = operation.type() + " " + operation.batch() + " " + operation.stan();
      LocalDate before = days.put(key, day.date());
      if (before != null && operation.told(Source.TERMINAL) > 0) {
        verdicts.reused(operation, before);
        verdicts.reused(operation, day.date());
      }
    }
  }
}
