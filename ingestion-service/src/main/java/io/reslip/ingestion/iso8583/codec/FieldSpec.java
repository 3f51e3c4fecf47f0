package io.reslip.ingestion.iso8583.codec;

/**
 * How one field is written.
 *
 * @param number of the data element, 2 to 128
 * @param content how its value is written
 * @param lengthDigits 0 for a fixed length, 2 for LL, 3 for LLL
 * @param units digits, characters or bytes: exactly so many of a fixed length, else at most so many
 * @param justification where the digits of an odd number stand in their bytes
 */
public record FieldSpec(
    int number, Content content, int lengthDigits, int units, Justification justification) {

  /** Where an odd number of digits stands in its bytes. */
  public enum Justification {
    /** The first digit is in the first nibble; the last nibble is padding. */
    LEFT,
    /** The first nibble is padding. */
    RIGHT
  }

  public FieldSpec {
    if (number < 2 || number > 128 || units < 1 || lengthDigits < 0 || lengthDigits > 3) {
      throw new IllegalArgumentException("no field can be so: DE " + number);
    }
  }

  /** A field that always has so many units. */
  public static FieldSpec fixed(int number, Content content, int units) {
    return new FieldSpec(number, content, 0, units, Justification.LEFT);
  }

  /** A field of at most 99 units behind a length of two digits. */
  public static FieldSpec ll(int number, Content content, int most) {
    return new FieldSpec(number, content, 2, most, Justification.LEFT);
  }

  /** A field of at most 999 units behind a length of three digits. */
  public static FieldSpec lll(int number, Content content, int most) {
    return new FieldSpec(number, content, 3, most, Justification.LEFT);
  }

  /** The same, with odd numbers of digits at the right. */
  public FieldSpec rightJustified() {
    return new FieldSpec(number, content, lengthDigits, units, Justification.RIGHT);
  }

  /** Nibbles of padding before the first digit of so many. */
  public int leadingNibbles(int digits) {
    return justification == Justification.RIGHT ? digits & 1 : 0;
  }
}
