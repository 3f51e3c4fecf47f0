package io.reslip.suite.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for many things, a few at a time, as many senders or people would. */
public final class Together {
  private static final int AT_ONCE = 8;

  private Together() {}

  /** The results in the order of the things. Waits for all; the first failure is then thrown. */
  public static <T, R> List<R> each(List<T> things, Function<T, R> work) {
    List<Future<R>> running = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      things.forEach(thing -> running.add(threads.submit(() -> work.apply(thing))));
    }
    List<R> results = new ArrayList<>();
    for (Future<R> one : running) {
      results.add(result(one));
    }
    return results;
  }

  private static <R> R result(Future<R> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
