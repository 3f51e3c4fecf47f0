package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sources that were past due while payments waited for them. */
public final class Late {
  private final Map<String, Case> cases = new HashMap<>();

  void waitsFor(Source source, Day day, Terminal terminal) {
    String merchant = source == Source.TILL ? terminal.merchant().id() : null;
    String device = source == Source.TERMINAL ? terminal.id() : null;
    cases.computeIfAbsent(
        key(source.name(), day.date(), merchant, device),
        key ->
            new Case(
                "SOURCE_LATE",
                source,
                day.date(),
                merchant,
                device,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of()));
  }

  /** By what a late source is known again. */
  public static String key(
      String source, LocalDate day, @Nullable String merchantId, @Nullable String terminalId) {
    // A terminal's merchant may be named beside it.
    String merchant = terminalId == null ? merchantId : null;
    return source + " " + day + " " + merchant + " " + terminalId;
  }

  /** Each late source once. */
  public Collection<Case> cases() {
    return cases.values();
  }

  /** Whether it was late. */
  public @Nullable Case remove(String key) {
    return cases.remove(key);
  }
}
