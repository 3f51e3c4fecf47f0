package io.reslip.suite.demo.play;

import io.reslip.suite.fleet.model.Merchant;
import java.util.Locale;

/** Where merchants are written to. */
public final class Addresses {
  private Addresses() {}

  /** The merchant's own, in a domain that is never delivered to (RFC 2606). */
  public static String of(Merchant merchant) {
    return merchant.id().toLowerCase(Locale.ROOT) + "@merchant.example";
  }
}
