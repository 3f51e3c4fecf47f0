package io.reslip.reconciliation.matching.window;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** UUIDs of version 7 (RFC 9562): those made together lie together in the index. */
final class TimeOrderedIds implements Supplier<UUID> {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;

  @Override
  public UUID get() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long time = System.currentTimeMillis() << 16;
    return new UUID(
        time | VERSION | (random.nextLong() & 0x0fffL), VARIANT | (random.nextLong() >>> 2));
  }
}
