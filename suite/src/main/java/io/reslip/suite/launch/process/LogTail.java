package io.reslip.suite.launch.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, without reading all of it. */
public final class LogTail {
  private static final int LONGEST_TAIL_BYTES = 64 * 1024;

  private LogTail() {}

  /** At most {@code count} last lines; one line that says so if the log cannot be read. */
  public static List<String> of(Path log, int count) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - LONGEST_TAIL_BYTES);
      byte[] tail = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(tail);
      List<String> lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of("(the log " + log + " cannot be read: " + e.getMessage() + ")");
    }
  }
}
