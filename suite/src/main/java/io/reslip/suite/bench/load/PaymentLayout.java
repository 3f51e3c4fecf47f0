package io.reslip.suite.bench.load;

import io.reslip.suite.bench.load.Payments.Payment;
import java.io.ByteArrayOutputStream;

/** Writes payments as one source would. */
public interface PaymentLayout {
  /** {@code HOST}, {@code TERMINAL} or {@code SCHEME}. */
  String source();

  /** The layout's name at ingestion. */
  String layout();

  /** What comes before the first payment. */
  default void begin(ByteArrayOutputStream out) {}

  /**
   * Appends one.
   *
   * @param day the business day, {@code YYYY-MM-DD}
   * @return whether there was anything to write: false where the source has lost it
   */
  boolean write(Payment payment, String day, ByteArrayOutputStream out);
}
