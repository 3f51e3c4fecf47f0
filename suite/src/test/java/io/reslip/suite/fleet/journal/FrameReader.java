package io.reslip.suite.fleet.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads UnionPay POS frames by a table of its own: what the writer means must not matter here. */
public final class FrameReader {
  private static final Map<Integer, Integer> FIXED_DIGITS =
      Map.ofEntries(
          Map.entry(3, 6),
          Map.entry(4, 12),
          Map.entry(11, 6),
          Map.entry(12, 6),
          Map.entry(13, 4),
          Map.entry(14, 4),
          Map.entry(15, 4),
          Map.entry(22, 4),
          Map.entry(23, 4),
          Map.entry(25, 2),
          Map.entry(26, 2),
          Map.entry(53, 16));
  private static final Map<Integer, Integer> FIXED_TEXT =
      Map.of(37, 12, 38, 6, 39, 2, 41, 8, 42, 15, 49, 3);
  private static final List<Integer> SHORT_DIGITS = List.of(2, 32, 35);
  private static final List<Integer> LONG_DIGITS = List.of(48, 60, 61);
  private static final List<Integer> LONG_BYTES = List.of(55, 62, 63);
  private static final List<Integer> EIGHT_BYTES = List.of(52, 64);

  /**
   * One message.
   *
   * @param fields digits and text as they are, bytes in hexadecimal
   */
  public record Frame(String tpdu, String mti, Map<Integer, String> fields) {
    /** The field's value; fails when it is not there. */
    public String field(int number) {
      String value = fields.get(number);
      if (value == null) {
        throw new AssertionError("DE " + number + " is absent");
      }
      return value;
    }

    // A failing test must not print a card number.
    @Override
    public String toString() {
      return mti + " with DE " + fields.keySet();
    }
  }

  private final ByteBuffer bytes;

  private FrameReader(byte[] journal) {
    bytes = ByteBuffer.wrap(journal);
  }

  /** All frames, which must fill the journal without a rest. */
  public static List<Frame> read(byte[] journal) {
    FrameReader reader = new FrameReader(journal);
    List<Frame> frames = new ArrayList<>();
    while (reader.bytes.hasRemaining()) {
      frames.add(reader.frame());
    }
    return frames;
  }

  private Frame frame() {
    int end = 2 + Short.toUnsignedInt(bytes.getShort()) + bytes.position() - 2;
    String tpdu = hex(5);
    hex(6);
    String mti = hex(2);
    long bitmap = bytes.getLong();
    Map<Integer, String> fields = new TreeMap<>();
    for (int field = 1; field <= 64; field++) {
      if ((bitmap >>> (64 - field) & 1) == 1) {
        fields.put(field, field(field));
      }
    }
    if (bytes.position() != end) {
      throw new AssertionError("a frame of " + mti + " does not end where it says");
    }
    return new Frame(tpdu, mti, fields);
  }

  private String field(int field) {
    if (FIXED_DIGITS.containsKey(field)) {
      return hex(FIXED_DIGITS.get(field) / 2);
    }
    if (FIXED_TEXT.containsKey(field)) {
      return text(FIXED_TEXT.get(field));
    }
    if (SHORT_DIGITS.contains(field)) {
      return digits(Integer.parseInt(hex(1)));
    }
    if (LONG_DIGITS.contains(field)) {
      return digits(Integer.parseInt(hex(2)));
    }
    if (LONG_BYTES.contains(field)) {
      return hex(Integer.parseInt(hex(2)));
    }
    if (EIGHT_BYTES.contains(field)) {
      return hex(8);
    }
    if (field == 44) {
      return text(Integer.parseInt(hex(1)));
    }
    throw new AssertionError("DE " + field + " is not in the table");
  }

  private String digits(int count) {
    return hex((count + 1) / 2).substring(0, count);
  }

  private String text(int count) {
    byte[] read = new byte[count];
    bytes.get(read);
    return new String(read, StandardCharsets.US_ASCII);
  }

  private String hex(int count) {
    byte[] read = new byte[count];
    bytes.get(read);
    return HexFormat.of().withUpperCase().formatHex(read);
  }
}
