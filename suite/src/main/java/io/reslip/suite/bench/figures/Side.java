package io.reslip.suite.bench.figures;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One side of a comparison over its rounds.
 *
 * @param what it does, for people
 * @param rows in one round
 * @param bytes in one round
 * @param pace rows in a second
 * @param cpuSeconds by process
 * @param cpuMicros for a row, without the bench's own
 */
public record Side(
    String what,
    long rows,
    long bytes,
    Spread seconds,
    Spread pace,
    Map<String, Spread> cpuSeconds,
    Spread cpuMicros,
    Spread walBytes,
    List<Run> runs) {

  /** Of these runs, at least one. */
  public static Side of(String what, List<Run> runs) {
    Map<String, Spread> cpu = new LinkedHashMap<>();
    Set<String> processes = new LinkedHashSet<>();
    runs.forEach(run -> processes.addAll(run.cpuSeconds().keySet()));
    for (String process : processes) {
      cpu.put(process, Spread.of(runs, run -> run.cpuSeconds().getOrDefault(process, 0.0)));
    }
    return new Side(
        what,
        Math.round(Spread.of(runs, Run::rows).median()),
        Math.round(Spread.of(runs, Run::bytes).median()),
        Spread.of(runs, Run::seconds),
        Spread.of(runs, Run::pace),
        cpu,
        Spread.of(runs, Run::cpuMicros),
        Spread.of(runs, Run::walBytes),
        List.copyOf(runs));
  }
}
