package io.reslip.suite.fleet;

import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Terminal;
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

  private final Map<Integer, List<Act>> drawn = new LinkedHashMap<>(16, 0.75f, true);
  private int held;

  List<Act> of(Terminal terminal, Function<Terminal, List<Act>> draw) {
    List<Act> known = known(terminal);
    if (known != null) {
      return known;
    }
    List<Act> acts = List.copyOf(draw.apply(terminal));
    keep(terminal, acts);
    return acts;
  }

  private synchronized @Nullable List<Act> known(Terminal terminal) {
    return drawn.get(terminal.index());
  }

  private synchronized void keep(Terminal terminal, List<Act> acts) {
    if (acts.size() > ACTS_AT_MOST || drawn.put(terminal.index(), acts) != null) {
      return;
    }
    held += acts.size();
    var oldest = drawn.entrySet().iterator();
    while (held > ACTS_AT_MOST && oldest.hasNext()) {
      held -= oldest.next().getValue().size();
      oldest.remove();
    }
  }
}
