package io.reslip.ingestion.feed;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The facts of one commit, in the order in which they will be read. For one thread.
 *
 * <p>Each is framed as slice (1 byte), length (4 bytes) and the JSON of its members without braces
 * and without what only the commit tells: cursor and position.
 */
public final class FactBatch {
  /** How many facts one commit may tell. */
  public static final int MAX_FACTS = 5_000;

  private static final int COMPRESSION_LEVEL = 1;

  private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
  private final String at;
  private int facts;
  private long slices;

  /**
   * @param at our clock, as an RFC 3339 time: when the facts were learned
   */
  public FactBatch(String at) {
    this.at = at;
  }

  /**
   * Adds a fact.
   *
   * @param fact its kind, such as RECORD
   * @param factId by which a consumer knows it again
   * @param slice 0 to 63
   * @param members further members as JSON, without the braces around them
   */
  public void add(String fact, UUID factId, int slice, byte[]... members) {
    byte[] head =
        ("\"fact\":\""
                + fact
                + "\",\"factId\":\""
                + factId
                + "\",\"at\":\""
                + at
                + "\",\"slice\":"
                + slice)
            .getBytes(StandardCharsets.US_ASCII);
    int length = head.length + 1;
    for (byte[] each : members) {
      length += each.length;
    }
    frames.write(slice);
    frames.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    frames.writeBytes(head);
    frames.write(',');
    for (byte[] each : members) {
      frames.writeBytes(each);
    }
    facts++;
    slices |= 1L << slice;
  }

  /** How many facts. */
  public int size() {
    return facts;
  }

  long slices() {
    return slices;
  }

  byte[] compressed() {
    return Zstd.compress(frames.toByteArray(), COMPRESSION_LEVEL);
  }
}
