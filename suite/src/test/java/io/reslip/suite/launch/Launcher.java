package io.reslip.suite.launch;

import static org.awaitility.Awaitility.await;

import io.reslip.suite.testing.Interruptible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A launcher in a process of its own, as the script starts it. */
final class Launcher implements AutoCloseable {
  private final Process process;
  private final Path output;

  private Launcher(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Launcher up(Path data, Path output, String portBase) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dreslip.home=" + System.getProperty("reslip.home"),
                "-Djava.io.tmpdir=" + output.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.reslip.suite.Main",
                "up"));
    if (!data.toString().isEmpty()) {
      command.addAll(List.of("--data", data.toString()));
    }
    command.addAll(List.of("--port-base", portBase));
    Process process =
        new ProcessBuilder(Interruptible.command(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    return new Launcher(process, output);
  }

  void awaitReady() {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> output().contains("Reslip is up.") || !process.isAlive());
    if (!process.isAlive()) {
      throw new IllegalStateException(output());
    }
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return "";
    }
  }

  /** All that it has started, directly or not. */
  List<ProcessHandle> children() {
    try (Stream<ProcessHandle> all = process.descendants()) {
      return all.toList();
    }
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running: " + output());
    }
    return process.exitValue();
  }

  /** SIGKILL to the launcher alone. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** SIGINT, what Ctrl-C sends. */
  void interrupt() throws IOException {
    new ProcessBuilder("/bin/sh", "-c", "kill -INT \"$0\"", Long.toString(process.pid())).start();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
