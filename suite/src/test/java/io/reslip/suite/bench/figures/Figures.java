package io.reslip.suite.bench.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Made-up figures whose arithmetic is easy to see. */
public final class Figures {
  private Figures() {}

  /** A run of this pace in which ingestion used so much CPU for one record. */
  public static Run run(double seconds, double ingestionCpu) {
    return new Run(1000, 2_000_000, seconds, Map.of("ingestion", ingestionCpu), 3_000_000);
  }

  /** Subject at half of the floor's pace, and at four times its CPU. */
  public static Comparison comparison() {
    Side subject = Side.of("reads and writes", List.of(run(2, 0.4), run(4, 0.4), run(1, 0.8)));
    Side floor = Side.of("only writes", List.of(run(1, 0.1), run(1, 0.1), run(1, 0.1)));
    return Comparison.of("All the way", "records", subject, floor, List.of("record: btree (rrn)"));
  }

  /** A report of these findings. */
  public static Report report(Findings findings) {
    return new Report(
        new Heading(
            "some", "Some benchmark", "./reslip bench some --records 1000", List.of("Note.")),
        LocalDate.of(2026, 6, 15),
        3,
        new Machine(2, 8L << 30, "Linux amd64", "25", "17.11", "fsync on", 0.5, 1.25),
        findings);
  }
}
