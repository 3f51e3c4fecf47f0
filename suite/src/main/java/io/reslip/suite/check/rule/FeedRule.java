package io.reslip.suite.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import io.reslip.suite.check.read.Spill;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Whether the feed is one order of facts that tells the same to all who read it. */
public final class FeedRule implements AutoCloseable {
  private final Findings findings;
  private long facts;
  private final Spill<Seen> seen =
      new Spill<>(
          new Spill.Codec<>() {
            @Override
            public void write(Seen row, DataOutput out) throws IOException {
              out.writeByte(row.reading.ordinal());
              out.writeLong(row.position);
              out.writeLong(row.content);
            }

            @Override
            public Seen read(DataInput in) throws IOException {
              return new Seen(Reading.values()[in.readByte()], in.readLong(), in.readLong());
            }
          });

  /** Which way through the feed. */
  public enum Reading {
    /** All slices at once. */
    WHOLE,
    /** One slice after the other. */
    SLICES
  }

  /**
   * A fact as it was read.
   *
   * @param content hash of all but its cursor
   */
  private record Seen(Reading reading, long position, long content) {}

  /** Tells {@code findings}. */
  public FeedRule(Findings findings) {
    this.findings = findings;
  }

  /**
   * Takes the facts of one way through the feed, from its beginning on.
   *
   * @param what the way in words, as {@code slice 7}
   */
  public Consumer<JsonNode> reading(Reading reading, String what) {
    long[] last = {0};
    return line -> {
      long position = line.path("position").asLong();
      String factId = line.path("factId").asText();
      findings.must(
          position >= last[0],
          Check.FEED,
          what + ": fact " + factId + " at " + position + " comes after position " + last[0]);
      last[0] = Math.max(last[0], position);
      ((ObjectNode) line).remove("cursor");
      seen.add(UUID.fromString(factId), new Seen(reading, position, hash(line.toString())));
      facts += reading == Reading.WHOLE ? 1 : 0;
    };
  }

  /** How many facts the whole reading told. */
  public long facts() {
    return facts;
  }

  /**
   * Holds both readings against each other.
   *
   * @param upTo a position that both have passed
   */
  public void judge(long upTo) {
    seen.each((factId, rows) -> {
      List<Seen> whole = of(rows, Reading.WHOLE, upTo);
      List<Seen> slices = of(rows, Reading.SLICES, upTo);
      String fact = "fact " + factId;
      if (whole.size() > 1 || slices.size() > 1) {
        findings.fail(Check.FEED, fact + " is told more than once, at " + positions(rows));
      } else if (whole.size() != slices.size()) {
        findings.fail(
            Check.FEED,
            fact
                + " at "
                + positions(rows)
                + " is told "
                + (whole.isEmpty() ? "slice by slice only" : "without slices only"));
      } else if (!whole.isEmpty() && whole.getFirst().content != slices.getFirst().content) {
        findings.fail(Check.FEED, fact + " is not the same when it is read again");
      }
    });
  }

  private static List<Seen> of(List<Seen> rows, Reading reading, long upTo) {
    return rows.stream().filter(row -> row.reading == reading && row.position <= upTo).toList();
  }

  private static List<Long> positions(List<Seen> rows) {
    return rows.stream().map(Seen::position).distinct().toList();
  }

  // Two different hashes of 32 bits: that both agree by chance is out of question here.
  private static long hash(String text) {
    long other = 7;
    for (int i = 0; i < text.length(); i++) {
      other = other * 1_000_003 + text.charAt(i);
    }
    return (long) text.hashCode() << 32 ^ other;
  }

  @Override
  public void close() {
    seen.close();
  }
}
