package io.reslip.suite.fleet.model;

/**
 * A test card. Never shown: neither by {@link #toString()} nor in any message.
 *
 * @param number made within a test range of a scheme, Luhn-valid
 * @param expiry YYMM
 */
public record Card(String number, String expiry) {
  private static final int LEADING = 6;
  private static final int TRAILING = 4;

  /** First 6 and last 4 digits, a star for each digit between. */
  public String mask() {
    return number.substring(0, LEADING)
        + "*".repeat(number.length() - LEADING - TRAILING)
        + number.substring(number.length() - TRAILING);
  }

  @Override
  public String toString() {
    return mask();
  }
}
