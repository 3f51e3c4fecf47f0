package io.reslip.suite.bench.harness;

/**
 * CPU seconds of a process as {@code /proc/PID/stat} tells them.
 *
 * @param own its own, in user mode and in the kernel
 * @param children of those of its children that have ended and were waited for
 */
record ProcessTimes(double own, double children) {
  // Linux shows user space this many, whatever the kernel was built with.
  private static final double TICKS_A_SECOND = 100;
  private static final int UTIME = 11;
  private static final int STIME = 12;
  private static final int CUTIME = 13;
  private static final int CSTIME = 14;

  static ProcessTimes parse(String stat) {
    // The name stands in brackets, and may hold blanks and brackets itself.
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new ProcessTimes(seconds(afterName, UTIME, STIME), seconds(afterName, CUTIME, CSTIME));
  }

  double all() {
    return own + children;
  }

  private static double seconds(String[] fields, int user, int kernel) {
    return (Long.parseLong(fields[user]) + Long.parseLong(fields[kernel])) / TICKS_A_SECOND;
  }
}
