package io.reslip.ingestion.iso8583.message;

import java.util.Arrays;
import java.util.HexFormat;

/** What a reject shows of its bytes: the first hundred, in hexadecimal, after redaction. */
public final class Excerpt {

  private static final int MOST_BYTES = 100;

  private Excerpt() {}

  /** A copy of so many first bytes as an excerpt shows. */
  public static byte[] head(byte[] redacted, int from, int to) {
    return Arrays.copyOfRange(redacted, from, Math.min(to, from + MOST_BYTES));
  }

  /** The excerpt. */
  public static String of(byte[] head) {
    return HexFormat.of().formatHex(head);
  }
}
