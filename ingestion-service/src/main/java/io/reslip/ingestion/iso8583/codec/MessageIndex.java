package io.reslip.ingestion.iso8583.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of one message are. Nothing is copied at reading; values are decoded when asked
 * for. Made once, and read into again for each message: what it says is true until the next {@link
 * #read}, and as long as the bytes stay as they are. For one thread.
 */
public final class MessageIndex {

  private static final int BITMAP_FIELDS = 64;

  private final Profile profile;
  private final int[] offsets = new int[2 * BITMAP_FIELDS + 1];
  private final int[] units = new int[2 * BITMAP_FIELDS + 1];
  private byte[] bytes = new byte[0];
  private int mti;
  private long firstAnnounced;
  private long secondAnnounced;
  private long firstFields;
  private long secondFields;
  private int end;
  private @Nullable DecodeFault fault;

  /** An index for messages of a profile. */
  public MessageIndex(Profile profile) {
    this.profile = profile;
  }

  /**
   * Reads a message from its message type to {@code to}. Never throws for what the bytes hold; what
   * could not be read is told by {@link #fault()}, and all fields before it are there. Takes time
   * by the number of fields, not by their lengths.
   *
   * @param from the first byte of the message type
   * @param to the first byte that is not the message's
   */
  public void read(byte[] source, int from, int to) {
    bytes = source;
    mti = -1;
    firstAnnounced = 0;
    secondAnnounced = 0;
    firstFields = 0;
    secondFields = 0;
    end = from;
    fault = null;
    if (readMti(to)) {
      readFields(to);
    }
  }

  private boolean readMti(int to) {
    int length = profile.numbers().bytes(4);
    if (to - end < length) {
      return fail(DecodeFault.Kind.CUT_OFF, 0);
    }
    mti = profile.numbers().read(bytes, end, 4);
    if (mti < 0) {
      return fail(DecodeFault.Kind.NOT_DECODABLE, 0);
    }
    end += length;
    return true;
  }

  private void readFields(int to) {
    boolean hex = profile.bitmap() == Profile.BitmapNotation.HEX_ASCII;
    int length = hex ? 16 : 8;
    int start = end;
    if (to - start < length) {
      fail(DecodeFault.Kind.CUT_OFF, 1);
      return;
    }
    if (hex && !isHex(start, length)) {
      fail(DecodeFault.Kind.NOT_DECODABLE, 1);
      return;
    }
    long first = bitmap(start, hex);
    long second = 0;
    int at = start + length;
    if (first < 0) {
      if (to - at < length) {
        fail(DecodeFault.Kind.CUT_OFF, 1);
        return;
      }
      if (hex && !isHex(at, length)) {
        fail(DecodeFault.Kind.NOT_DECODABLE, 1);
        return;
      }
      second = bitmap(at, hex);
      at += length;
    }
    end = at;
    firstAnnounced = first & Long.MAX_VALUE;
    secondAnnounced = second;
    if (readFields(firstAnnounced, 0, to) && readFields(second, BITMAP_FIELDS, to)) {
      if (end < to) {
        fail(DecodeFault.Kind.BYTES_LEFT, lastField());
      }
    }
  }

  private boolean readFields(long fields, int before, int to) {
    long left = fields;
    while (left != 0) {
      int inBitmap = Long.numberOfLeadingZeros(left) + 1;
      left &= ~(Long.MIN_VALUE >>> (inBitmap - 1));
      if (!readField(before + inBitmap, to)) {
        return false;
      }
    }
    return true;
  }

  private boolean readField(int number, int to) {
    FieldSpec spec = profile.field(number);
    if (spec == null) {
      return fail(DecodeFault.Kind.FIELD_UNKNOWN, number);
    }
    int at = end;
    int length = spec.units();
    if (spec.lengthDigits() > 0) {
      int prefix = profile.numbers().bytes(spec.lengthDigits());
      if (to - at < prefix) {
        return fail(DecodeFault.Kind.CUT_OFF, number);
      }
      length = profile.numbers().read(bytes, at, spec.lengthDigits());
      if (length < 0 || length > spec.units()) {
        return fail(DecodeFault.Kind.LENGTH_INVALID, number);
      }
      at += prefix;
    }
    int size = spec.content().bytes(length);
    if (to - at < size) {
      return fail(DecodeFault.Kind.CUT_OFF, number);
    }
    offsets[number] = at;
    units[number] = length;
    if (number <= BITMAP_FIELDS) {
      firstFields |= Long.MIN_VALUE >>> (number - 1);
    } else {
      secondFields |= Long.MIN_VALUE >>> (number - BITMAP_FIELDS - 1);
    }
    end = at + size;
    return true;
  }

  private boolean fail(DecodeFault.Kind kind, int field) {
    fault = new DecodeFault(kind, field, end);
    return false;
  }

  private boolean isHex(int at, int length) {
    for (int i = at; i < at + length; i++) {
      if (bytes[i] < 0 || Character.digit(bytes[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private long bitmap(int at, boolean hex) {
    long bits = 0;
    for (int i = 0; i < (hex ? 16 : 8); i++) {
      bits =
          hex ? bits << 4 | Character.digit(bytes[at + i], 16) : bits << 8 | (bytes[at + i] & 0xFF);
    }
    return bits;
  }

  private int lastField() {
    if (secondFields != 0) {
      return 2 * BITMAP_FIELDS - Long.numberOfTrailingZeros(secondFields);
    }
    return firstFields == 0 ? 1 : BITMAP_FIELDS - Long.numberOfTrailingZeros(firstFields);
  }

  /** The message type, such as 200 for 0200; -1 where it could not be read. */
  public int mti() {
    return mti;
  }

  /** The bytes that were read; not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** Behind the last field that could be read. */
  public int end() {
    return end;
  }

  /** Why the reading ended early; empty when every byte is in a field. */
  public Optional<DecodeFault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Whether every byte is in a field that the bitmap announces. */
  public boolean complete() {
    return fault == null;
  }

  /** Whether the field, 2 to 128, is there in its whole length. */
  public boolean has(int number) {
    return bit(number, firstFields, secondFields);
  }

  /** Whether the bitmap announces the field, 2 to 128, be it there or not. */
  public boolean announces(int number) {
    return bit(number, firstAnnounced, secondAnnounced);
  }

  private static boolean bit(int number, long first, long second) {
    return number <= BITMAP_FIELDS
        ? (first & Long.MIN_VALUE >>> (number - 1)) != 0
        : (second & Long.MIN_VALUE >>> (number - BITMAP_FIELDS - 1)) != 0;
  }

  /** Where the value begins, behind its length; only for a field that is there. */
  public int offset(int number) {
    return offsets[number];
  }

  /** The value's length in digits, characters or bytes; only for a field that is there. */
  public int units(int number) {
    return units[number];
  }

  /** The value's length in bytes; only for a field that is there. */
  public int size(int number) {
    return spec(number).content().bytes(units[number]);
  }

  /** How the field is written; only for a field that is there. */
  public FieldSpec spec(int number) {
    FieldSpec spec = profile.field(number);
    if (spec == null) {
      throw new IllegalArgumentException(profile.name() + " has no DE " + number);
    }
    return spec;
  }

  /** The value as text; null where it is absent or cannot be read as what the profile says. */
  public @Nullable String text(int number) {
    return has(number) ? FieldText.of(bytes, offsets[number], units[number], spec(number)) : null;
  }

  /** The digits from one to another position of a packed value; null where one is no digit. */
  public @Nullable String digits(int number, int from, int to) {
    return FieldText.digits(
        bytes, offsets[number], spec(number).leadingNibbles(units[number]) + from, to - from);
  }

  /** How many of the fields of fixed length hold what is no digit, or cannot be printed. */
  public int unreadable() {
    int count = 0;
    for (int number = 2; number <= 2 * BITMAP_FIELDS; number++) {
      if (has(number)) {
        FieldSpec spec = spec(number);
        boolean fixed = spec.lengthDigits() == 0;
        count +=
            fixed && !FieldText.isReadable(bytes, offsets[number], units[number], spec) ? 1 : 0;
      }
    }
    return count;
  }

  /** The nibble at a position of a packed value: a digit, or from 10 on a separator. */
  public int symbol(int number, int position) {
    return FieldText.nibble(
        bytes, offsets[number], spec(number).leadingNibbles(units[number]) + position);
  }
}
