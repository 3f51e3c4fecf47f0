package io.reslip.ingestion.iso8583.codec;

/** How the value of a field is written. */
public enum Content {
  /** Digits, two a byte; lengths count digits. */
  BCD,
  /** Track data: digits and the separator D, two a byte; lengths count characters. */
  TRACK_BCD,
  /** One ASCII character a byte. */
  ASCII,
  /** One EBCDIC character a byte. */
  EBCDIC,
  /** Bytes as they are; lengths count bytes. */
  BINARY;

  /** Whether two characters share a byte. */
  public boolean packed() {
    return this == BCD || this == TRACK_BCD;
  }

  /** How many bytes hold so many units (digits, characters or bytes). */
  public int bytes(int units) {
    return packed() ? (units + 1) / 2 : units;
  }
}
