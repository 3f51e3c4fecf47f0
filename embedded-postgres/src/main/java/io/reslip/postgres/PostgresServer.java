package io.reslip.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One running PostgreSQL server on 127.0.0.1.
 *
 * <p>Its home folder holds the unpacked programs, the data, the superuser's password and the log,
 * and may be opened again later: after a clean stop and after a crash alike.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Duration FORERUNNER_LIMIT = Duration.ofSeconds(30);
  private static final String FORERUNNER_LIVES = "pre-existing shared memory block";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final InetAddress LOOPBACK = loopback();
  private static final String SUPERUSER = "postgres";

  private final Path home;
  private final PostgresPrograms programs;
  private final int port;
  private final String superuserPassword;
  private final Process process;

  private PostgresServer(
      Path home, PostgresPrograms programs, int port, String superuserPassword, Process process) {
    this.home = home;
    this.programs = programs;
    this.port = port;
    this.superuserPassword = superuserPassword;
    this.process = process;
  }

  /**
   * Starts a server in {@code home}, creating what is not there yet.
   *
   * @throws PostgresStartException if the port is taken, the disk is full or the platform has no
   *     binaries
   */
  public static PostgresServer start(Path home, PostgresOptions options) {
    Path folder = home.toAbsolutePath();
    try {
      PrivateFiles.createDirectory(folder);
      PostgresPrograms programs =
          new PostgresPrograms(PostgresBinaries.in(folder.resolve("programs")), folder);
      String password = programs.initialise();
      return startAwaitingForerunner(folder, programs, password, options);
    } catch (IOException e) {
      throw new PostgresStartException(
          "PostgreSQL could not be started in " + folder + ": " + DiskSpace.explain(e, folder), e);
    }
  }

  /**
   * A server that was killed leaves processes that hold its memory until they notice; until then a
   * new one refuses to start.
   */
  private static PostgresServer startAwaitingForerunner(
      Path folder, PostgresPrograms programs, String password, PostgresOptions options)
      throws IOException {
    long deadline = System.nanoTime() + FORERUNNER_LIMIT.toNanos();
    while (true) {
      int port = options.port() == 0 ? freePort() : requireFree(options.port());
      Process process = programs.run(port, settings(options));
      PostgresServer server = new PostgresServer(folder, programs, port, password, process);
      try {
        server.awaitReady();
        return server;
      } catch (PostgresStartException e) {
        if (System.nanoTime() > deadline
            || !String.valueOf(e.getMessage()).contains(FORERUNNER_LIVES)) {
          throw e;
        }
        pause();
      }
    }
  }

  /** TCP port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** Process id of the postmaster, for tests that kill it. */
  public long pid() {
    return process.pid();
  }

  /** Whether the postmaster is running. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** A connection as superuser; the caller closes it. */
  public Connection connectAsSuperuser(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, superuserPassword);
  }

  /**
   * Creates the database with its owner and runtime roles, or opens it if it is there. Either way
   * both roles get new random passwords.
   *
   * @param name lower-case letters, digits and underscores
   */
  public DatabaseAccess database(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    DatabaseAccess access =
        new DatabaseAccess(
            name,
            jdbcUrl(name),
            new DatabaseAccess.Credentials(name + "_owner", Secrets.password()),
            new DatabaseAccess.Credentials(name + "_runtime", Secrets.password()));
    try {
      try (Connection server = connectAsSuperuser(SUPERUSER);
          Statement statement = server.createStatement()) {
        role(statement, access.owner());
        role(statement, access.runtime());
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
          statement.execute("CREATE DATABASE " + name + " OWNER " + access.owner().username());
        }
        statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        statement.execute(
            "GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + access.runtime().username());
      }
      try (Connection database = connectAsSuperuser(name);
          Statement statement = database.createStatement()) {
        grantDefaults(statement, access);
      }
      return access;
    } catch (SQLException e) {
      throw new PostgresStartException("Database " + name + " could not be prepared: " + e, e);
    }
  }

  /** Stops the server: open transactions are rolled back, committed ones are on disk. */
  @Override
  public void close() {
    if (process.isAlive()) {
      programs.stop();
      try {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }

  private void awaitReady() throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    @Nullable SQLException last = null;
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new PostgresStartException(
            "PostgreSQL stopped while starting: " + DiskSpace.explain(lastLogLines(), home));
      }
      try (Connection connection = connectAsSuperuser(SUPERUSER)) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        last = e;
      }
      pause();
    }
    close();
    throw new PostgresStartException(
        "PostgreSQL was not ready after " + START_LIMIT.toSeconds() + " s: " + lastLogLines(),
        last);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresStartException("interrupted while PostgreSQL was starting", e);
    }
  }

  private String lastLogLines() throws IOException {
    List<String> lines = Files.readAllLines(programs.log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }

  private String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static void role(Statement statement, DatabaseAccess.Credentials role)
      throws SQLException {
    String verb =
        exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role.username() + "'")
            ? "ALTER"
            : "CREATE";
    statement.execute(
        verb + " ROLE " + role.username() + " LOGIN PASSWORD '" + role.password() + "'");
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void grantDefaults(Statement statement, DatabaseAccess access)
      throws SQLException {
    String byOwner = "ALTER DEFAULT PRIVILEGES FOR ROLE " + access.owner().username();
    String toRuntime = " TO " + access.runtime().username();
    statement.execute("GRANT USAGE ON SCHEMA public" + toRuntime);
    statement.execute(byOwner + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES" + toRuntime);
    statement.execute(byOwner + " GRANT USAGE, SELECT ON SEQUENCES" + toRuntime);
  }

  private static Map<String, String> settings(PostgresOptions options) {
    String durable = options.durable() ? "on" : "off";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("fsync", durable);
    settings.put("synchronous_commit", durable);
    settings.put("full_page_writes", durable);
    settings.put("max_connections", Integer.toString(options.maxConnections()));
    settings.put("timezone", "UTC");
    settings.putAll(options.settings());
    return settings;
  }

  /** By its number, since the loopback's name may stand for ::1. */
  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes make an address", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }

  private static int requireFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, LOOPBACK)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PostgresStartException(
          "Port " + port + " for PostgreSQL is taken. Choose another one.", e);
    }
  }

  /** The settings that a test may want to see on the command line. */
  static List<String> commandLine(Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, value) -> {
      arguments.add("-c");
      arguments.add(name + "=" + value);
    });
    return arguments;
  }
}
