package io.reslip.suite.demo.play;

import java.util.Locale;

/** Where merchants are written to. */
public final class Addresses {
  private Addresses() {}

  /** The merchant's own, in a domain that is never delivered to (RFC 2606). */
  public static String of(String merchantId) {
    return merchantId.toLowerCase(Locale.ROOT) + "@merchant.example";
  }
}
