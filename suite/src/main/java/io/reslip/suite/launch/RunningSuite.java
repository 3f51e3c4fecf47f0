package io.reslip.suite.launch;

import io.reslip.postgres.DatabaseAccess;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.AccessPointer;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.launch.access.SigningKeys;
import io.reslip.suite.launch.access.Tokens;
import io.reslip.suite.launch.database.DatabaseServer;
import io.reslip.suite.launch.mail.Mailbox;
import io.reslip.suite.launch.process.Service;
import io.reslip.suite.launch.process.ServiceFailure;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The whole of Reslip, running on this machine: PostgreSQL, a mail server and the three services.
 *
 * <p>Nothing of it outlives this process, not even when this process is killed.
 */
public final class RunningSuite implements AutoCloseable {
  private final Closing closing = new Closing();
  private final CompletableFuture<Failure> trouble = new CompletableFuture<>();
  private final Thread atExit;
  private final Ports ports;
  private final SuiteFolder folder;
  private final Mailbox mailbox;
  private final DatabaseServer databases;
  private final Map<Service, DatabaseAccess> opened = new EnumMap<>(Service.class);
  private final Services services;
  private final Access access;

  private RunningSuite(SuiteOptions options, Console console) {
    atExit = new Thread(() -> stop(console), "reslip-stop");
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      Steps steps = new Steps(console);
      ports = Ports.above(options.portBase());
      Services.requireBuilt(options.home());
      folder = closing.add(SuiteFolder.open(options.data()));
      databases =
          steps.run(
              "PostgreSQL", () -> closing.add(DatabaseServer.start(folder.postgres(), doomed())));
      databases.onUnexpectedEnd(trouble::complete);
      mailbox = steps.run("mail server", () -> closing.add(Mailbox.start(folder.mail())));
      SigningKeys keys = SigningKeys.in(folder.secrets().resolve("signing-key.json"));
      access = Access.forAll(addresses(), new Tokens(keys, Clock.systemUTC()));
      access.writeToken(Role.SERVICE, ServiceSettings.serviceToken(folder));
      ServiceSettings settings = new ServiceSettings(folder, ports, keys, mailbox.port(), options);
      services =
          closing.add(
              new Services(
                  options.home(),
                  folder,
                  ports,
                  service -> settings.of(service, database(service), databases.port()),
                  process -> trouble.complete(ServiceFailure.ended(process))));
      services.startAll(steps);
      access.write(folder.access());
      if (options.portBase() != 0) {
        closing.add(AccessPointer.leave(options.portBase(), folder.access()));
      }
    } catch (RuntimeException e) {
      boolean askedToStop = closing.isClosed();
      close();
      throw askedToStop ? new Failure("Stopped while starting.", e, List.of()) : e;
    }
  }

  /**
   * Starts everything and returns when all is ready.
   *
   * @param console told of each step
   * @throws Failure when something cannot be started; what was started is stopped again
   */
  public static RunningSuite start(SuiteOptions options, Console console) {
    return new RunningSuite(options, console);
  }

  /** Base address of this service's API. */
  public URI address(Service service) {
    return ports.address(service);
  }

  /** Base address of this service's health and metrics. */
  public URI managementAddress(Service service) {
    return ports.managementAddress(service);
  }

  /** Addresses, and a token for each role. */
  public Access access() {
    return access;
  }

  /** The database of this service, as those may see it who see all of it. */
  public DatabaseAccess database(Service service) {
    return opened.computeIfAbsent(service, one -> databases.database(one.label()));
  }

  /** The mail server that notification sends to. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** Where everything is kept. */
  public Path dataDirectory() {
    return folder.root();
  }

  /** One log for each service, for example {@code ingestion.log}. */
  public Path logsDirectory() {
    return folder.logs();
  }

  /** The file with addresses and tokens. */
  public Path accessFile() {
    return folder.access();
  }

  /** Process id of the service, or of the last one that ran. */
  public long pid(Service service) {
    return services.pid(service);
  }

  /** Process id of the postmaster, the parent of all of PostgreSQL's processes. */
  public long databasePid() {
    return databases.pid();
  }

  /**
   * A superuser's connection to this service's database, for what measures or breaks it on purpose;
   * the caller closes it.
   */
  public Connection connect(Service service) throws SQLException {
    return databases.connectAsSuperuser(service.label());
  }

  /** Whether the service's process is running. */
  public boolean isAlive(Service service) {
    return services.isAlive(service);
  }

  /** SIGKILL, as in a power cut; returns when the process is gone. */
  public void kill(Service service) {
    services.kill(service);
  }

  /**
   * Stops the service if it runs, starts it again on the same ports, and returns when it is ready.
   */
  public void restart(Service service) {
    services.restart(service);
  }

  /**
   * Starts one more of this service on free ports, against the same database, and returns when it
   * is ready. It ends with the suite.
   */
  public Replica replica(Service service) {
    return closing.add(services.replica(service));
  }

  /** SIGKILL to the postmaster; its children end when they notice. */
  public void killDatabase() {
    databases.kill();
  }

  /** Starts PostgreSQL again on the same port with the same data, and returns when it is ready. */
  public void restartDatabase() {
    databases.restart();
  }

  /** Waits until something goes wrong, which is then thrown; ends with the process otherwise. */
  public void awaitTrouble() {
    Failure failure = trouble.join();
    if (!closing.isClosed()) {
      throw failure;
    }
  }

  /** Stops everything; what was committed stays, unless the folder is temporary. */
  @Override
  public void close() {
    closing.close();
    forgetHook();
  }

  private void stop(Console console) {
    console.gap();
    console.line("Stopping");
    closing.close();
    console.line("Stopped.");
  }

  @SuppressWarnings("EmptyCatch")
  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException alreadyShuttingDown) {
      // The hook runs, and finds nothing left to do.
    }
  }

  private String doomed() {
    return folder.isTemporary() ? folder.root().toString() : "";
  }

  private Map<String, URI> addresses() {
    Map<String, URI> addresses = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      addresses.put(service.label(), ports.address(service));
    }
    return addresses;
  }
}
