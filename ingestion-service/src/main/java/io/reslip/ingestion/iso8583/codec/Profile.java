package io.reslip.ingestion.iso8583.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One encoding of ISO 8583, as data: how message type, bitmap, lengths and each field are written.
 * Immutable.
 */
public final class Profile {

  /** How the bitmap is written. */
  public enum BitmapNotation {
    /** 8 bytes for 64 fields. */
    BINARY,
    /** 16 hexadecimal ASCII characters for 64 fields. */
    HEX_ASCII
  }

  private final String name;
  private final NumberNotation numbers;
  private final BitmapNotation bitmap;
  private final @Nullable FieldSpec[] specs = new FieldSpec[129];

  /**
   * @param name the name in the API
   * @param numbers how the message type and the lengths of fields are written
   * @param bitmap how the bitmap is written
   * @param fields each number at most once
   */
  public Profile(
      String name, NumberNotation numbers, BitmapNotation bitmap, List<FieldSpec> fields) {
    this.name = name;
    this.numbers = numbers;
    this.bitmap = bitmap;
    for (FieldSpec field : fields) {
      if (specs[field.number()] != null) {
        throw new IllegalArgumentException(name + " has DE " + field.number() + " twice");
      }
      specs[field.number()] = field;
    }
  }

  /** The name in the API. */
  public String name() {
    return name;
  }

  /** How the message type and the lengths of fields are written. */
  public NumberNotation numbers() {
    return numbers;
  }

  /** How the bitmap is written. */
  public BitmapNotation bitmap() {
    return bitmap;
  }

  /** The field of that number, 2 to 128, or null where the profile does not know it. */
  public @Nullable FieldSpec field(int number) {
    return specs[number];
  }
}
