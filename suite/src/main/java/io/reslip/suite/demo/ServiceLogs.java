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
  private static final int LINES_SEARCHED = 2000;
  private static final int ERRORS_OF_EACH = 3;
  private static final int LINES_AFTER_AN_ERROR = 8;
  private static final String ERROR = " ERROR ";
  private static final String CAUSE = "Caused by: ";

  private ServiceLogs() {}

  /** The last errors of each service, with the lines that follow them and their causes. */
  static List<String> errors(Path folder) {
    List<String> errors = new ArrayList<>();
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".log")).sorted().toList()) {
        List<String> found = errorsOf(LogTail.of(log, LINES_SEARCHED));
        if (!found.isEmpty()) {
          errors.add("From " + log.getFileName() + ":");
          found.forEach(line -> errors.add("  | " + line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return errors;
  }

  static List<String> errorsOf(List<String> lines) {
    long errors = lines.stream().filter(line -> line.contains(ERROR)).count();
    long skipped = Math.max(0, errors - ERRORS_OF_EACH);
    List<String> shown = new ArrayList<>();
    int seen = 0;
    int after = 0;
    for (String line : lines) {
      if (line.contains(ERROR)) {
        seen++;
        after = 0;
      }
      if (seen > skipped && (after < LINES_AFTER_AN_ERROR || line.startsWith(CAUSE))) {
        shown.add(line);
      }
      after++;
    }
    return shown;
  }
}
