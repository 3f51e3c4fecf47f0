package io.reslip.suite.bench.harness;

import com.sun.management.OperatingSystemMXBean;
import io.reslip.suite.bench.figures.Machine;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks the machine what it is. */
final class MachineProbe {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private MachineProbe() {}

  /** Load average of one minute; negative where the system does not tell. */
  static double load() {
    return SYSTEM.getSystemLoadAverage();
  }

  static Machine look(Connection database, double loadBefore) throws SQLException {
    return new Machine(
        SYSTEM.getAvailableProcessors(),
        SYSTEM.getTotalMemorySize(),
        SYSTEM.getName() + " " + SYSTEM.getArch(),
        Runtime.version().toString(),
        setting(database, "server_version"),
        "fsync %s, synchronous_commit %s, shared_buffers %s"
            .formatted(
                setting(database, "fsync"),
                setting(database, "synchronous_commit"),
                setting(database, "shared_buffers")),
        loadBefore,
        load());
  }

  private static String setting(Connection database, String name) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    }
  }
}
