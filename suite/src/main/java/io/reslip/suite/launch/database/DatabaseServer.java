package io.reslip.suite.launch.database;

import io.reslip.postgres.DatabaseAccess;
import io.reslip.postgres.PostgresOptions;
import io.reslip.postgres.PostgresServer;
import io.reslip.postgres.PostgresStartException;
import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The durable PostgreSQL of a suite, stopped even when the launcher is killed. */
public final class DatabaseServer implements AutoCloseable {
  private final Path home;
  private volatile PostgresServer server;
  private final PostgresGuard guard;
  private final Path log;
  private volatile boolean endExpected;

  private DatabaseServer(Path home, PostgresServer server, PostgresGuard guard) {
    this.home = home;
    this.log = home.resolve("postgres.log");
    this.server = server;
    this.guard = guard;
  }

  /**
   * Starts the server, or opens the one that is kept there.
   *
   * @param home the folder of its programs and data
   * @param doomed what to remove should the launcher be killed; empty to keep all
   */
  public static DatabaseServer start(Path home, String doomed) {
    try {
      new LeftBehind(home).clear();
      PostgresGuard guard = PostgresGuard.over(home, doomed);
      try {
        PostgresServer server = PostgresServer.start(home, PostgresOptions.durableOnFreePort());
        guard.watch(server.pid());
        return new DatabaseServer(home, server, guard);
      } catch (PostgresStartException e) {
        guard.close();
        throw new Failure("PostgreSQL does not start.", e, advice(String.valueOf(e.getMessage())));
      }
    } catch (IOException e) {
      throw new Failure("PostgreSQL does not start: " + e.getMessage(), e, List.of());
    }
  }

  private static List<String> advice(String reason) {
    List<String> advice = new ArrayList<>(reason.lines().toList());
    if (reason.contains("unshare")) {
      advice.add(
          "PostgreSQL refuses to run as root, and this machine does not let root step down.");
      advice.add("Start Reslip as a plain user.");
    }
    return advice;
  }

  /** The database of this name with its two roles; created when it is not there. */
  public DatabaseAccess database(String name) {
    return server.database(name);
  }

  /** A superuser's connection; the caller closes it. */
  public Connection connectAsSuperuser(String database) throws SQLException {
    return server.connectAsSuperuser(database);
  }

  /** Has {@code listener} told when the server ends without having been asked to. */
  public void onUnexpectedEnd(Consumer<Failure> listener) {
    ProcessHandle.of(server.pid())
        .map(ProcessHandle::onExit)
        .ifPresentOrElse(end -> tellAfter(end, listener), () -> listener.accept(ended()));
  }

  private void tellAfter(CompletableFuture<ProcessHandle> end, Consumer<Failure> listener) {
    CompletableFuture<Void> unused =
        end.thenRun(() -> {
          if (!endExpected) {
            listener.accept(ended());
          }
        });
  }

  private Failure ended() {
    return new Failure("PostgreSQL ended by itself.", List.of("Its log says why: " + log));
  }

  /** SIGKILL to the postmaster, as when memory runs out; returns when it is gone. */
  public void kill() {
    endExpected = true;
    ProcessHandle.of(server.pid())
        .ifPresent(postmaster -> {
          postmaster.destroyForcibly();
          postmaster.onExit().join();
        });
  }

  /** Starts it again on the same port, with what was committed. */
  public void restart() {
    PostgresOptions options = PostgresOptions.durableOnFreePort();
    server =
        PostgresServer.start(
            home,
            new PostgresOptions(
                server.port(), options.durable(), options.maxConnections(), options.settings()));
    try {
      guard.watch(server.pid());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Process id of the postmaster. */
  public long pid() {
    return server.pid();
  }

  /** TCP port on 127.0.0.1. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() throws IOException {
    endExpected = true;
    server.close();
    guard.close();
  }
}
