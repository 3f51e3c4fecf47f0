package io.reslip.suite.bench.fleet;

/**
 * How fast files were written to nowhere.
 *
 * @param what which files
 * @param payments that happened, however many lines each became
 * @param seconds on the wall's clock
 * @param cpuSeconds of all threads of this process: what others do on the machine is not in it
 */
record Speed(
    String what,
    long files,
    long payments,
    long records,
    long bytes,
    double seconds,
    double cpuSeconds) {

  long paymentsPerSecond() {
    return Math.round(payments / seconds);
  }

  long paymentsPerCpuSecond() {
    return Math.round(payments / cpuSeconds);
  }

  long bytesPerSecond() {
    return Math.round(bytes / seconds);
  }
}
