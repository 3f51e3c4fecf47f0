package io.reslip.suite.launch.process;

import io.reslip.suite.console.Failure;
import java.util.ArrayList;
import java.util.List;

/** Explains why a service is not there, from the last lines of its log. */
public final class ServiceFailure {
  private static final int LINES_SHOWN = 15;

  private ServiceFailure() {}

  /** The service ended by itself. */
  public static Failure ended(ServiceProcess process) {
    return explained(
        process,
        "The "
            + process.service().label()
            + " service ended by itself (exit code "
            + process.exitCode()
            + ").");
  }

  static Failure notReady(ServiceProcess process, long seconds) {
    return explained(
        process,
        "The " + process.service().label() + " service was not ready after " + seconds + " s.");
  }

  private static Failure explained(ServiceProcess process, String what) {
    List<String> tail = LogTail.of(process.log(), 200);
    List<String> advice = new ArrayList<>();
    advice.add(cause(String.join("\n", tail)));
    advice.add("The end of its log, " + process.log() + ":");
    tail.subList(Math.max(0, tail.size() - LINES_SHOWN), tail.size())
        .forEach(line -> advice.add("  | " + line));
    return new Failure(what, advice);
  }

  private static String cause(String log) {
    if (log.contains("No space left on device")) {
      return "The disk is full. Free some space and start again.";
    }
    if (log.contains("already bound") || log.contains("Address already in use")) {
      return "Another program took its port meanwhile. Start again with another --port-base.";
    }
    if (log.contains("OutOfMemoryError") || log.contains("insufficient memory")) {
      return "The memory did not suffice. Close other programs and start again.";
    }
    if (log.contains("Validate failed") || log.contains("checksum mismatch")) {
      return "The data folder was made by another version of Reslip. Use that version, or another --data folder.";
    }
    return "Start again; if it happens again, the log says why.";
  }
}
