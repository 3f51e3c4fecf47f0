package io.reslip.suite.launch;

import io.reslip.suite.launch.process.ServiceProcess;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One more of a service, on ports of its own, against the same database. */
public final class Replica implements AutoCloseable {
  private final Supplier<ServiceProcess> starter;
  private final Consumer<ServiceProcess> awaitReady;
  private ServiceProcess process;

  Replica(Supplier<ServiceProcess> starter, Consumer<ServiceProcess> awaitReady) {
    this.starter = starter;
    this.awaitReady = awaitReady;
    this.process = starter.get();
  }

  void start() {
    awaitReady.accept(process);
  }

  /** Process id of it, or of the last one that ran. */
  public synchronized long pid() {
    return process.pid();
  }

  /** SIGKILL; returns when the process is gone. */
  public synchronized void kill() {
    process.kill();
  }

  /** Starts it again, and returns when it is ready. */
  public synchronized void restart() {
    process.close();
    process = starter.get();
    start();
  }

  /** Asks it to end, and kills it when it does not listen. */
  @Override
  public synchronized void close() {
    process.close();
  }
}
