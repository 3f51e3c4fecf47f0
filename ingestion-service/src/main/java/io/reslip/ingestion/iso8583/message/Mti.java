package io.reslip.ingestion.iso8583.message;

/** What the four digits of a message type tell (ISO 8583:1987), as a number: 210 for 0210. */
public final class Mti {

  private Mti() {}

  /** Whether it can be one at all: version 0, class, function and origin that exist. */
  public static boolean isValid(int mti) {
    int messageClass = mti / 100;
    int function = mti / 10 % 10;
    int origin = mti % 10;
    return messageClass >= 1 && messageClass <= 8 && function <= 5 && origin <= 5;
  }

  /** An answer: the third digit is odd. */
  public static boolean isResponse(int mti) {
    return mti / 10 % 2 == 1;
  }

  /** The message type of the request, first attempt: 400 for 0400, 0401, 0410. */
  public static int request(int mti) {
    return mti / 20 * 20;
  }

  /** Such as {@code 0210}. */
  public static String text(int mti) {
    return "0%03d".formatted(mti);
  }
}
