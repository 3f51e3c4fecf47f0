package io.reslip.suite.launch.database;

import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Deals with what an earlier launcher left in a PostgreSQL folder when it was killed. */
final class LeftBehind {
  private static final long PATIENCE_SECONDS = 20;

  private final Path home;
  private final Path pidFile;

  LeftBehind(Path home) {
    this.home = home;
    this.pidFile = home.resolve("data").resolve("postmaster.pid");
  }

  /**
   * Stops a postmaster that is still running there, and removes the file of one that is gone:
   * PostgreSQL would not start while another program happens to have the old process id.
   */
  void clear() throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> running = postmaster();
    if (running.isPresent()) {
      stop(running.get());
    } else {
      Files.deleteIfExists(pidFile);
    }
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::runsOurProgram);
  }

  private boolean runsOurProgram(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).startsWith(home.toAbsolutePath()))
        .orElse(false);
  }

  private void stop(ProcessHandle postmaster) throws IOException {
    CompletableFuture<ProcessHandle> end = postmaster.onExit();
    // SIGINT is PostgreSQL's fast shutdown; harmless if the guard has sent it already.
    new ProcessBuilder(
            "/bin/sh", "-c", "kill -INT \"$0\" 2>/dev/null", Long.toString(postmaster.pid()))
        .start();
    try {
      end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new Failure(
          "A PostgreSQL of an earlier run still uses " + home + " and does not stop.",
          e,
          List.of("End it with: kill -QUIT " + postmaster.pid()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IOException(e);
    }
  }
}
