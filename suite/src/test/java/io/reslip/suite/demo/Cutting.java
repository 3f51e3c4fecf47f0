package io.reslip.suite.demo;

import static org.awaitility.Awaitility.await;

import io.reslip.suite.client.Reconciliation;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.process.Service;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Passes on nearly all of a file, waits until ingestion has committed some of it, and kills
 * ingestion before the rest.
 */
final class Cutting extends FilterOutputStream {
  private static final int WITHHELD_BYTES = 2000;

  private final RunningSuite suite;
  private final long chunksBefore;
  private long left;

  Cutting(RunningSuite suite, OutputStream out, long size) {
    super(out);
    this.suite = suite;
    this.left = size - WITHHELD_BYTES;
    this.chunksBefore = new Reconciliation(suite.access()).intake().feedHead();
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    left -= length;
    if (left <= 0 && suite.isAlive(Service.INGESTION)) {
      out.flush();
      Reconciliation reconciliation = new Reconciliation(suite.access());
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> reconciliation.intake().feedHead() > chunksBefore);
      suite.kill(Service.INGESTION);
    }
  }
}
