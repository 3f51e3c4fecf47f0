package io.reslip.suite.demo;

import io.reslip.suite.launch.process.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the services logged as errors: a temporary folder takes the logs with it when it goes. */
final class ServiceLogs {
  private static final int LINES_OF_EACH = 12;
  private static final int LINES_SEARCHED = 400;

  private ServiceLogs() {}

  /** The last errors of each service, with the lines that follow them. */
  static List<String> errors(Path folder) {
    List<String> errors = new ArrayList<>();
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".log")).sorted().toList()) {
        List<String> lines = LogTail.of(log, LINES_SEARCHED);
        int last = lines.size() - 1;
        while (last >= 0 && !lines.get(last).contains(" ERROR ")) {
          last--;
        }
        if (last >= 0) {
          errors.add("From " + log.getFileName() + ":");
          lines
              .subList(last, Math.min(lines.size(), last + LINES_OF_EACH))
              .forEach(line -> errors.add("  | " + line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return errors;
  }
}
