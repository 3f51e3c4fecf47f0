package io.reslip.ingestion.evidence;

import io.reslip.ingestion.cardholder.ByteRange;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The overwritten ranges of a piece in few bytes: gap and length of each, as unsigned LEB128. */
final class Redactions {

  private Redactions() {}

  static byte[] encode(long pieceOffset, List<ByteRange> ranges) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long end = pieceOffset;
    for (ByteRange range : ranges) {
      number(out, range.offset() - end);
      number(out, range.length());
      end = range.end();
    }
    return out.toByteArray();
  }

  static List<ByteRange> decode(long pieceOffset, byte[] encoded) {
    List<ByteRange> ranges = new ArrayList<>();
    long end = pieceOffset;
    int at = 0;
    long[] pair = new long[2];
    while (at < encoded.length) {
      for (int i = 0; i < 2; i++) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
          next = encoded[at++];
          value |= (long) (next & 0x7f) << shift;
          shift += 7;
        } while (next < 0);
        pair[i] = value;
      }
      ranges.add(new ByteRange(end + pair[0], pair[1]));
      end += pair[0] + pair[1];
    }
    return ranges;
  }

  private static void number(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest > 0x7f || rest < 0) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
