package io.reslip.suite.fleet;

import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Terminal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last few terminals that were drawn, for files of one merchant are written one after the
 * other. Its size does not depend on the day's. May be used by several threads.
 */
final class Memory {
  private static final int ACTS_AT_MOST = 20_000;

  /** What is drawn once, however many ask for it at the same time. */
  private static final class Drawn {
    private @Nullable List<Act> acts;

    synchronized List<Act> acts(Terminal terminal, Function<Terminal, List<Act>> draw) {
      List<Act> known = acts;
      if (known == null) {
        known = Collections.unmodifiableList(draw.apply(terminal));
        acts = known;
      }
      return known;
    }
  }

  private final Map<Integer, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true);
  private final int terminals;

  /**
   * @param operationsOfATerminal about how many there are
   */
  Memory(int operationsOfATerminal) {
    terminals = Math.max(2, ACTS_AT_MOST / Math.max(1, operationsOfATerminal));
  }

  List<Act> of(Terminal terminal, Function<Terminal, List<Act>> draw) {
    return entry(terminal).acts(terminal, draw);
  }

  private synchronized Drawn entry(Terminal terminal) {
    Drawn entry = drawn.computeIfAbsent(terminal.index(), any -> new Drawn());
    if (drawn.size() > terminals) {
      drawn.remove(drawn.keySet().iterator().next());
    }
    return entry;
  }
}
