package io.reslip.suite.bench.figures;

import java.util.List;

/**
 * What a benchmark is.
 *
 * @param key names its section in {@code docs/benchmarks.md}: lower-case letters, digits, hyphens
 * @param title one line
 * @param command what to type to run it again
 * @param notes what a reader must know to understand the figures
 */
public record Heading(String key, String title, String command, List<String> notes) {
  public Heading {
    if (!key.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("not a key: " + key);
    }
    notes = List.copyOf(notes);
  }
}
