package io.reslip.ingestion.iso8583.journal;

import io.reslip.ingestion.iso8583.codec.DecodeFault;
import io.reslip.ingestion.iso8583.codec.MessageIndex;
import io.reslip.ingestion.iso8583.codec.NumberNotation;
import io.reslip.ingestion.iso8583.message.Mti;

/**
 * Where frames are: a length of 2 bytes (big-endian, not counting itself), a TPDU of 5 bytes that
 * begins with 60, a header of 6 bytes, a message. All looks are bounded by the length of one frame,
 * but for the search for the next.
 */
public final class Frames {

  /** Length, TPDU and header: what stands before the message type. */
  public static final int PREFIX = 13;

  /** All the fields that a message can have are shorter. */
  public static final int LONGEST_BODY = 16 * 1024;

  /** From the first byte of a frame, so many bytes suffice to judge it. */
  public static final int LOOK_AHEAD = 2 * (2 + LONGEST_BODY) + PREFIX + 2;

  private static final int CHAIN = 4;
  private static final int SHORTEST_BODY = 21;
  private static final int TPDU = 0x60;
  private static final int STAN = 11;

  private final MessageIndex scratch;

  /**
   * @param scratch an index that the caller does not use meanwhile
   */
  public Frames(MessageIndex scratch) {
    this.scratch = scratch;
  }

  /** The end of the frame that begins here, by its length. */
  static int end(byte[] bytes, int at) {
    return at + 2 + ((bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF));
  }

  /**
   * Whether a frame begins here, where one is expected: its length fits, the TPDU begins with 60,
   * and either its message type can be one or another frame follows.
   */
  public static boolean begins(byte[] bytes, int at, int to) {
    if (!lengthAndTpdu(bytes, at, to) || to - at < PREFIX + 2) {
      return false;
    }
    int mti = mti(bytes, at);
    return Mti.isValid(mti) || (mti >= 0 && isFollowed(bytes, at, to));
  }

  /**
   * Whether bytes begin with frames, one behind the other. The last may be cut off by the end of
   * the bytes; what stands behind the first few does not matter, for a journal may be damaged.
   */
  public static boolean chain(byte[] head) {
    int at = 0;
    for (int frames = 0; frames < CHAIN; frames++) {
      if (!begins(head, at, head.length)) {
        return false;
      }
      at = end(head, at);
      if (at >= head.length || canBegin(head, at, head.length)) {
        return true;
      }
    }
    return true;
  }

  /**
   * Whether the last bytes of an upload, too few to hold a message type, can be a frame's first.
   */
  static boolean canBegin(byte[] bytes, int at, int to) {
    return to - at < PREFIX + 2 && lengthAndTpdu(bytes, at, to);
  }

  private static boolean lengthAndTpdu(byte[] bytes, int at, int to) {
    if (to - at < 2) {
      return to - at == 1 && (bytes[at] & 0xFF) <= LONGEST_BODY >> 8;
    }
    int length = end(bytes, at) - at - 2;
    boolean fits = length >= SHORTEST_BODY && length <= LONGEST_BODY;
    return fits && (to - at < 3 || (bytes[at + 2] & 0xFF) == TPDU);
  }

  private static int mti(byte[] bytes, int at) {
    return NumberNotation.BCD.read(bytes, at + PREFIX, 4);
  }

  /** Whether the frame ends where the upload does, or where another begins. */
  private static boolean isFollowed(byte[] bytes, int at, int to) {
    int end = end(bytes, at);
    return end == to
        || (lengthAndTpdu(bytes, end, to)
            && to - end >= PREFIX + 2
            && Mti.isValid(mti(bytes, end)));
  }

  /**
   * The first place from {@code from} on, before {@code before}, where a frame begins so surely
   * that garbage before it may be given up: its fields fill it, or another frame follows it, or it
   * is cut off by the end of the upload and decodes so far.
   *
   * @param to how far the bytes go
   * @return {@code before} where there is none
   */
  int next(byte[] bytes, int from, int before, int to) {
    for (int at = from; at < before; at++) {
      if (at + 2 < to && (bytes[at + 2] & 0xFF) == TPDU && surely(bytes, at, to)) {
        return at;
      }
    }
    return before;
  }

  private boolean surely(byte[] bytes, int at, int to) {
    if (!lengthAndTpdu(bytes, at, to) || to - at < PREFIX + 2 || !Mti.isValid(mti(bytes, at))) {
      return false;
    }
    int end = end(bytes, at);
    scratch.read(bytes, at + PREFIX, Math.min(end, to));
    if (end <= to) {
      return scratch.complete() || isFollowed(bytes, at, to);
    }
    boolean cutOff = scratch.fault().filter(f -> f.kind() == DecodeFault.Kind.CUT_OFF).isPresent();
    return (cutOff || scratch.complete()) && scratch.has(STAN);
  }

  /**
   * A whole frame that begins inside of another whose fields do not fill it: then the other's
   * length was wrong.
   *
   * @param to how far the bytes go
   * @return its first byte, or {@code end} where there is none
   */
  int inside(byte[] bytes, int frame, int end, int to) {
    for (int at = frame + PREFIX + 2; at < end && to - at >= PREFIX + 2; at++) {
      if ((bytes[at + 2] & 0xFF) == TPDU
          && lengthAndTpdu(bytes, at, to)
          && Mti.isValid(mti(bytes, at))
          && end(bytes, at) <= to) {
        scratch.read(bytes, at + PREFIX, end(bytes, at));
        if (scratch.complete()) {
          return at;
        }
      }
    }
    return end;
  }
}
