package io.reslip.suite.launch;

import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.process.Readiness;
import io.reslip.suite.launch.process.Service;
import io.reslip.suite.launch.process.ServiceProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The three services of a suite: started together, killed and started again one by one. */
final class Services implements AutoCloseable {
  private final Path home;
  private final SuiteFolder folder;
  private final Ports ports;
  private final Map<Service, Map<String, String>> settings = new EnumMap<>(Service.class);
  private final Consumer<ServiceProcess> onUnexpectedEnd;
  private final Readiness readiness = new Readiness();
  private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
  private boolean closed;

  Services(
      Path home,
      SuiteFolder folder,
      Ports ports,
      Function<Service, Map<String, String>> settings,
      Consumer<ServiceProcess> onUnexpectedEnd) {
    this.home = home;
    this.folder = folder;
    this.ports = ports;
    this.onUnexpectedEnd = onUnexpectedEnd;
    for (Service service : Service.values()) {
      this.settings.put(service, settings.apply(service));
    }
  }

  static void requireBuilt(Path home) {
    List<Path> absent =
        Arrays.stream(Service.values())
            .map(service -> service.jar(home))
            .filter(jar -> !Files.exists(jar))
            .toList();
    if (!absent.isEmpty()) {
      throw new Failure(
          "The services are not built: " + absent.getFirst() + " is not there.",
          List.of("Start with ./reslip, which builds what is needed."));
    }
  }

  void startAll(Steps steps) {
    long begin = System.nanoTime();
    Set<Service> waiting = new ConcurrentSkipListSet<>(List.of(Service.values()));
    tell(steps, waiting);
    AtomicReference<@Nullable RuntimeException> firstFailure = new AtomicReference<>();
    // Leaving the block waits for all.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Service service : Service.values()) {
        threads.execute(() -> {
          try {
            start(service, begin, steps, waiting);
          } catch (RuntimeException e) {
            stopAll(e, firstFailure);
          }
        });
      }
    }
    RuntimeException failure = firstFailure.get();
    if (failure != null) {
      throw failure;
    }
  }

  /** Starts one more of this service on other ports, against the same database. */
  Replica replica(Service service) {
    Ports own = ports.elsewhere(service);
    Map<String, String> environment = new HashMap<>(settings(service));
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(own.http(service)));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(own.management(service)));
    Replica replica =
        new Replica(
            () ->
                ServiceProcess.start(
                    service,
                    command(service),
                    environment,
                    folder.logs().resolve(service.label() + "-replica.log"),
                    onUnexpectedEnd),
            process -> awaitReady(process, own.managementAddress(service)));
    replica.start();
    return replica;
  }

  private Map<String, String> settings(Service service) {
    return Objects.requireNonNull(settings.get(service));
  }

  synchronized void kill(Service service) {
    process(service).kill();
  }

  void restart(Service service) {
    process(service).close();
    launch(service);
    awaitReady(service);
  }

  long pid(Service service) {
    return process(service).pid();
  }

  boolean isAlive(Service service) {
    return process(service).isAlive();
  }

  /** Asks all to end at once, then waits for each. */
  @Override
  public synchronized void close() {
    closed = true;
    processes.values().forEach(ServiceProcess::askToEnd);
    processes.values().forEach(ServiceProcess::close);
  }

  private void start(Service service, long begin, Steps steps, Set<Service> waiting) {
    launch(service);
    awaitReady(service);
    steps.done(service.label(), begin, ports.address(service).toString());
    waiting.remove(service);
    tell(steps, waiting);
  }

  private static void tell(Steps steps, Set<Service> waiting) {
    if (!waiting.isEmpty()) {
      steps.waitingFor(waiting.stream().map(Service::label).collect(Collectors.joining(", ")));
    }
  }

  // The first failure ends the wait for the others, whose own failures then mean nothing.
  private void stopAll(
      RuntimeException failure, AtomicReference<@Nullable RuntimeException> firstFailure) {
    if (firstFailure.compareAndSet(null, failure)) {
      close();
    }
  }

  private synchronized ServiceProcess process(Service service) {
    ServiceProcess process = processes.get(service);
    if (process == null) {
      throw new IllegalStateException(service.label() + " was never started");
    }
    return process;
  }

  private synchronized void launch(Service service) {
    if (closed) {
      throw new Failure("Stopped while starting.", List.of());
    }
    processes.put(
        service,
        ServiceProcess.start(
            service,
            command(service),
            settings(service),
            folder.logs().resolve(service.label() + ".log"),
            onUnexpectedEnd));
  }

  private void awaitReady(Service service) {
    awaitReady(process(service), ports.managementAddress(service));
  }

  private void awaitReady(ServiceProcess process, URI management) {
    try {
      readiness.await(process, management);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }

  private List<String> command(Service service) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.io.tmpdir=" + folder.scratch(),
        "-jar",
        service.jar(home).toString());
  }
}
