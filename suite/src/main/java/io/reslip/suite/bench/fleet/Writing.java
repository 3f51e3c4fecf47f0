package io.reslip.suite.bench.fleet;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Writes files to nowhere, and counts. */
final class Writing {
  private static final int BUFFER = 64 * 1024;

  private final Day day;
  private final long payments;

  Writing(Day day) {
    this.day = day;
    this.payments =
        day.terminals().stream().mapToLong(terminal -> day.operations(terminal).size()).sum();
  }

  long payments() {
    return payments;
  }

  /** Drawing alone: what every file begins with. */
  Speed drawing() {
    Watch watch = new Watch();
    long drawn = day.terminals().stream().mapToLong(one -> day.operations(one).size()).sum();
    return speed("drawing alone", 0, drawn, 0, watch);
  }

  /** These files, so many at once. */
  Speed of(String what, List<Delivery> deliveries, int atOnce) {
    AtomicLong records = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    Watch watch = new Watch();
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      List<Future<?>> running =
          deliveries.stream()
              .<Future<?>>map(one -> threads.submit(() -> write(one, records, bytes)))
              .toList();
      running.forEach(Writing::await);
    }
    return speed(what, deliveries.size(), records.get(), bytes.get(), watch);
  }

  private Speed speed(String what, long files, long records, long bytes, Watch watch) {
    return new Speed(what, files, payments, records, bytes, watch.seconds(), watch.cpuSeconds());
  }

  private static void write(Delivery delivery, AtomicLong records, AtomicLong bytes) {
    Counting nowhere = new Counting();
    try (OutputStream out = new BufferedOutputStream(nowhere, BUFFER)) {
      records.addAndGet(delivery.content().writeTo(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.addAndGet(nowhere.bytes);
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Watch {
    private final long begin = System.nanoTime();
    private final Duration used = used();

    private static Duration used() {
      return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    double seconds() {
      return (System.nanoTime() - begin) / 1e9;
    }

    double cpuSeconds() {
      return used().minus(used).toMillis() / 1e3;
    }
  }

  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes += length;
    }
  }
}
