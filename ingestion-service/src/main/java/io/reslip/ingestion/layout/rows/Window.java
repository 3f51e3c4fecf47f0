package io.reslip.ingestion.layout.rows;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a stream that is in memory. How the stream hands out its bytes makes no difference to
 * what is in it. When the stream fails, what came before is still there, and the failure is thrown
 * when more is wanted.
 */
final class Window {

  private final InputStream in;
  private final byte[] bytes;
  private long base;
  private int limit;
  private boolean ended;
  private @Nullable IOException failure;

  Window(InputStream in, int capacity) {
    this.in = in;
    this.bytes = new byte[capacity];
  }

  byte[] bytes() {
    return bytes;
  }

  /** Behind the last byte that is there. */
  int limit() {
    return limit;
  }

  /** Whether the stream ends at the limit. */
  boolean ended() {
    return ended;
  }

  /** The offset of the first byte in the stream. */
  long base() {
    return base;
  }

  /** Drops the bytes before {@code from}, moves the rest to the front and fills up. */
  void advance(int from) throws IOException {
    System.arraycopy(bytes, from, bytes, 0, limit - from);
    base += from;
    limit -= from;
    if (failure != null) {
      throw failure;
    }
    try {
      while (!ended && limit < bytes.length) {
        int count = in.read(bytes, limit, bytes.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
      }
    } catch (IOException e) {
      if (limit == 0) {
        throw e;
      }
      failure = e;
    }
  }
}
