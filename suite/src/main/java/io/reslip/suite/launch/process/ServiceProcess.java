package io.reslip.suite.launch.process;

import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One running service; a new object for each start. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration POLITE = Duration.ofSeconds(10);

  private final Service service;
  private final Process process;
  private final Path log;
  private volatile boolean endExpected;

  private ServiceProcess(Service service, Process process, Path log) {
    this.service = service;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the service with what it prints appended to {@code log}.
   *
   * @param environment set on top of the launcher's own, from which settings of services are left
   *     out
   * @param onUnexpectedEnd called when it ends without having been asked to
   */
  public static ServiceProcess start(
      Service service,
      List<String> command,
      Map<String, String> environment,
      Path log,
      Consumer<ServiceProcess> onUnexpectedEnd) {
    ProcessBuilder builder =
        new ProcessBuilder(Tether.around(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(ServiceProcess::couldChangeTheService);
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.getParent());
      ServiceProcess started = new ServiceProcess(service, builder.start(), log);
      CompletableFuture<Void> unused =
          started.process.onExit().thenRun(() -> started.ended(onUnexpectedEnd));
      return started;
    } catch (IOException e) {
      throw new Failure(
          "The " + service.label() + " service could not be started: " + e.getMessage(),
          e,
          List.of());
    }
  }

  // What a developer has set for other programs must not decide how the suite runs; log levels may.
  private static boolean couldChangeTheService(String variable) {
    return (variable.startsWith("QUARKUS_") && !variable.startsWith("QUARKUS_LOG_"))
        || variable.startsWith("RESLIP_")
        || variable.equals("JAVA_TOOL_OPTIONS")
        || variable.equals("JDK_JAVA_OPTIONS");
  }

  /** Which service this is. */
  public Service service() {
    return service;
  }

  /** Its process id, the JVM's own. */
  public long pid() {
    return process.pid();
  }

  /** Whether it is running. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Where its output goes. */
  public Path log() {
    return log;
  }

  /** Waits at most that long; true if it has ended. */
  boolean endedWithin(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  int exitCode() {
    return process.exitValue();
  }

  /** SIGKILL: no farewell, as in a power cut. Returns when the process is gone. */
  public void kill() {
    endExpected = true;
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks it to end, without waiting. */
  public void askToEnd() {
    endExpected = true;
    process.destroy();
  }

  /** Asks it to end, and kills it when it does not listen. */
  @Override
  public void close() {
    close(POLITE);
  }

  void close(Duration patience) {
    askToEnd();
    try {
      if (!endedWithin(patience)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private void ended(Consumer<ServiceProcess> onUnexpectedEnd) {
    if (!endExpected) {
      onUnexpectedEnd.accept(this);
    }
  }
}
