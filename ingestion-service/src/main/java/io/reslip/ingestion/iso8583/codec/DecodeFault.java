package io.reslip.ingestion.iso8583.codec;

/**
 * Where and why the reading of a message ended before its end. What came before is good.
 *
 * @param kind why
 * @param field the data element; 0 for the message type, 1 for the bitmap
 * @param offset where, in the bytes that were read
 */
public record DecodeFault(Kind kind, int field, int offset) {

  /** Why a message could not be read on. */
  public enum Kind {
    /** The bytes end inside of it. */
    CUT_OFF("ends inside of"),
    /** Its length is no number, or longer than it can be. */
    LENGTH_INVALID("has no valid length for"),
    /** The profile does not know it, so what follows cannot be found either. */
    FIELD_UNKNOWN("has an unknown"),
    /** The message type or the bitmap is not written as the profile writes it. */
    NOT_DECODABLE("cannot be decoded at"),
    /** Bytes are left behind the last field. */
    BYTES_LEFT("has bytes behind");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /**
   * The fault in plain English, naming field and offset; holds no content.
   *
   * @param base what to add to the offset so that it counts from the start of the upload
   */
  public String describe(long base) {
    String where =
        switch (field) {
          case 0 -> "the message type";
          case 1 -> "the bitmap";
          default -> "DE " + field;
        };
    return "the message " + kind.words + " " + where + " at offset " + (base + offset);
  }
}
