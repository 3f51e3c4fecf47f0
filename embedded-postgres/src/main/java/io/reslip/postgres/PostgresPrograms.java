package io.reslip.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Calls initdb, postgres and pg_ctl for one home folder. */
final class PostgresPrograms {
  private final PostgresBinaries binaries;
  private final Path data;
  private final Path passwordFile;
  private final Path log;

  PostgresPrograms(PostgresBinaries binaries, Path home) {
    this.binaries = binaries;
    this.data = home.resolve("data");
    this.passwordFile = home.resolve("superuser.password");
    this.log = home.resolve("postgres.log");
  }

  Path log() {
    return log;
  }

  /**
   * Creates the cluster unless it is there, never open to anyone without a password; returns the
   * superuser's.
   */
  String initialise() throws IOException {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return Files.readString(passwordFile);
    }
    PrivateFiles.write(passwordFile, Secrets.password());
    call(
        "initdb",
        List.of(
            "-D",
            data.toString(),
            "-U",
            "postgres",
            "-A",
            "scram-sha-256",
            "--pwfile",
            passwordFile.toString(),
            "-E",
            "UTF-8",
            "--locale=C",
            "--no-sync"));
    return Files.readString(passwordFile);
  }

  /** Starts the postmaster as a direct child. */
  Process run(int port, Map<String, String> settings) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    arguments.addAll(PostgresServer.commandLine(settings));
    return builder("postgres", arguments)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Fast shutdown. What goes wrong is left to the caller, who waits for the process to end. */
  void stop() {
    try {
      call("pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-t", "20", "-w", "stop"));
    } catch (IOException e) {
      System.getLogger(PostgresPrograms.class.getName())
          .log(System.Logger.Level.WARNING, "PostgreSQL did not stop in order", e);
    }
  }

  private void call(String program, List<String> arguments) throws IOException {
    Path output = Files.createTempFile(data.getParent(), program, ".out");
    try {
      Process process =
          builder(program, arguments)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " did not end within 90 s");
      }
      if (process.exitValue() != 0) {
        throw new IOException(program + " failed: " + Files.readString(output).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted during " + program, e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private ProcessBuilder builder(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody there.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("PGDATA");
    builder.environment().put("LC_ALL", "C");
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return builder;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
