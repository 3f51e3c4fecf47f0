package io.reslip.suite.truth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what a discrepancy is known again: the payment's reference, or its place in the terminal. */
final class Keys {
  private Keys() {}

  static List<String> of(Expected one) {
    return of(
        one.kind().name(),
        one.source().name(),
        one.merchantId(),
        one.terminalId(),
        one.batch(),
        one.stan(),
        one.rrn());
  }

  static List<String> of(Listed one) {
    return of(
        one.kind(),
        one.source(),
        one.merchantId(),
        one.terminalId(),
        one.batch(),
        one.stan(),
        one.rrn());
  }

  private static List<String> of(
      String kind,
      @Nullable String source,
      @Nullable String merchantId,
      @Nullable String terminalId,
      @Nullable String batch,
      @Nullable String stan,
      @Nullable String rrn) {
    List<String> keys = new ArrayList<>();
    if (rrn != null) {
      keys.add(kind + " rrn " + rrn);
    }
    if (terminalId != null && batch != null && stan != null) {
      keys.add(kind + " at " + terminalId + " " + batch + " " + stan);
    }
    if (keys.isEmpty()) {
      // About no payment: one whole source of one merchant or terminal.
      keys.add(kind + " of " + source + " " + (source(terminalId, merchantId)));
    }
    return keys;
  }

  private static @Nullable String source(@Nullable String terminalId, @Nullable String merchantId) {
    return terminalId == null ? merchantId : terminalId;
  }
}
