package io.reslip.ingestion.iso8583.erasure;

/** Two ways to see bytes as characters of a card: one character a byte, or two. */
enum Symbols {
  ASCII {
    @Override
    int count(int bytes) {
      return bytes;
    }

    @Override
    int at(byte[] bytes, int from, int index) {
      int value = bytes[from + index];
      if (value >= '0' && value <= '9') {
        return value - '0';
      }
      return switch (value) {
        case '=', 'D' -> TRACK_2;
        case '^' -> TRACK_1;
        case ' ', '-' -> GAP;
        default -> value > 0x20 && value < 0x7F && value != '?' ? TEXT : OTHER;
      };
    }

    @Override
    void mask(byte[] bytes, int from, int index) {
      bytes[from + index] = '*';
    }
  },
  PACKED {
    @Override
    int count(int bytes) {
      return 2 * bytes;
    }

    @Override
    int at(byte[] bytes, int from, int index) {
      int nibble = PackedDigits.nibble(bytes, from, index);
      return nibble <= 9 ? nibble : nibble == 0xD ? TRACK_2 : OTHER;
    }

    @Override
    void mask(byte[] bytes, int from, int index) {
      PackedDigits.mask(bytes, from, index);
    }
  };

  /** Separates number and rest on track 2. */
  static final int TRACK_2 = 10;

  /** Separates number, name and rest on track 1. */
  static final int TRACK_1 = 11;

  /** May stand alone between groups of digits. */
  static final int GAP = 12;

  static final int TEXT = 13;
  static final int OTHER = 14;

  /** How many characters so many bytes hold. */
  abstract int count(int bytes);

  /** 0 to 9 for a digit, else one of the constants. */
  abstract int at(byte[] bytes, int from, int index);

  abstract void mask(byte[] bytes, int from, int index);

  int byteOf(int index) {
    return this == PACKED ? index / 2 : index;
  }
}
