package io.reslip.notification.payment;

/** What short texts may hold. */
public final class Text {
  /** No control characters: these texts go into mail headers. */
  public static final String PLAIN = "[^\\p{Cntrl}]*";

  /** A word of the field, as {@code SALE}. */
  public static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

  private Text() {}
}
