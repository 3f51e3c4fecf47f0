package io.reslip.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One throwaway server for all test classes of a build, and a fresh database for each that asks.
 */
public final class SharedPostgres {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private SharedPostgres() {}

  /** The server; started at the first call, stopped and removed when the JVM ends. */
  public static PostgresServer server() {
    return Holder.SERVER;
  }

  /** A new, empty database whose name begins with {@code prefix}. */
  public static DatabaseAccess newDatabase(String prefix) {
    return server().database(prefix + "_" + COUNTER.incrementAndGet());
  }

  private static final class Holder {
    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      try {
        Path home = Files.createTempDirectory("reslip-postgres-");
        PostgresServer server = PostgresServer.start(home, PostgresOptions.throwaway());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
        return server;
      } catch (IOException e) {
        throw new PostgresStartException("no temporary folder for PostgreSQL: " + e, e);
      }
    }

    private static void stop(PostgresServer server, Path home) {
      server.close();
      try (Stream<Path> files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        System.getLogger(SharedPostgres.class.getName())
            .log(System.Logger.Level.WARNING, "left behind: " + home, e);
      }
    }
  }
}
