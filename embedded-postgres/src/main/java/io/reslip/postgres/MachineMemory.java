package io.reslip.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/** What PostgreSQL may take of this machine's memory: its defaults suit one of long ago. */
final class MachineMemory {
  private static final long MIB = 1L << 20;
  private static final long LEAST_MIB = 128;
  private static final long MOST_MIB = 1024;

  private MachineMemory() {}

  /** Settings by name. */
  static Map<String, String> settings() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        ? settings(machine.getTotalMemorySize())
        : Map.of();
  }

  /**
   * @param bytes the machine's memory
   */
  static Map<String, String> settings(long bytes) {
    long buffers = Math.clamp(bytes / MIB / 16, LEAST_MIB, MOST_MIB);
    return Map.of(
        "shared_buffers", buffers + "MB",
        // Fewer checkpoints: after each, the first change of a page is logged as the whole page.
        "max_wal_size", "4GB",
        "checkpoint_timeout", "15min");
  }
}
