package io.reslip.suite.bench.load;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A day of payments, written before the clock runs: making them is then no part of what is timed.
 *
 * @param records how many it holds
 * @param bytes its size before compression
 * @param day the business day, {@code YYYY-MM-DD}
 */
public record LoadFile(
    Path file, PaymentLayout layout, String day, boolean gzip, long records, long bytes) {
  private static final int FLUSH_BYTES = 1 << 16;

  /** Writes all payments of this day. */
  public static LoadFile write(Payments payments, PaymentLayout layout, boolean gzip, Path file)
      throws IOException {
    String day = payments.day().toString();
    long records = 0;
    long bytes = 0;
    try (OutputStream out = open(file, gzip)) {
      ByteArrayOutputStream some = new ByteArrayOutputStream(FLUSH_BYTES + 1024);
      layout.begin(some);
      for (int number = 0; number < payments.count(); number++) {
        if (layout.write(payments.payment(number), day, some)) {
          records++;
        }
        if (some.size() >= FLUSH_BYTES || number == payments.count() - 1) {
          bytes += some.size();
          some.writeTo(out);
          some.reset();
        }
      }
    }
    return new LoadFile(file, layout, day, gzip, records, bytes);
  }

  private static OutputStream open(Path file, boolean gzip) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), FLUSH_BYTES);
    return gzip ? new GZIPOutputStream(out, FLUSH_BYTES) : out;
  }
}
