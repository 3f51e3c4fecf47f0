package io.reslip.suite.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which program listens on a port, where Linux tells. */
final class PortOwner {
  private static final String LISTENING = "0A";
  private static final int LONGEST_NAME = 90;

  private PortOwner() {}

  /** For example {@code nginx -g daemon off (process 4711)}; empty where it cannot be known. */
  static Optional<String> of(int port) {
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> inode(Path.of("/proc/net").resolve(table), port).stream())
        .flatMap(inode -> process("socket:[" + inode + "]").stream())
        .map(PortOwner::described)
        .findFirst();
  }

  private static Optional<String> inode(Path table, int port) {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().split("\\s+"))
          .filter(cell -> cell.length > 9 && cell[1].endsWith(suffix) && cell[3].equals(LISTENING))
          .map(cell -> cell[9])
          .findFirst();
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessHandle> process(String socket) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process -> holds(process, socket)).findFirst();
    }
  }

  private static boolean holds(ProcessHandle process, String socket) {
    Path open = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
      return false;
    } catch (IOException | java.nio.file.DirectoryIteratorException notOurs) {
      return false;
    }
  }

  private static String described(ProcessHandle process) {
    String command =
        process.info().commandLine().or(() -> process.info().command()).orElse("a program");
    if (command.contains("-service/target/quarkus-app/")) {
      return "another Reslip (process " + process.pid() + ")";
    }
    String shown =
        command.length() <= LONGEST_NAME ? command : command.substring(0, LONGEST_NAME - 1) + "…";
    return shown + " (process " + process.pid() + ")";
  }
}
