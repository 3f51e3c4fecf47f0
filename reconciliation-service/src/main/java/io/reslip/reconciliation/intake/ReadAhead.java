package io.reslip.reconciliation.intake;

import io.reslip.reconciliation.intake.feed.FeedAnswer;
import io.reslip.reconciliation.intake.feed.FeedClient;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Fetches the next answer of the feed while the one before is being stored. For one thread. */
@Singleton
class ReadAhead {
  private final FeedClient feed;
  private final IntakeSettings settings;
  private final ExecutorService fetcher =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("intake-ahead").factory());
  private @Nullable Ahead ahead;

  ReadAhead(FeedClient feed, IntakeSettings settings) {
    this.feed = feed;
    this.settings = settings;
  }

  private record Ahead(@Nullable String cursor, List<Integer> slices, Future<FeedAnswer> answer) {}

  /**
   * What the plan asks for, fetched already or now.
   *
   * @throws io.reslip.reconciliation.intake.feed.FeedException when it cannot be read
   */
  FeedAnswer read(ReadPlan plan) throws InterruptedException {
    Ahead fetched = ahead;
    ahead = null;
    if (fetched != null
        && Objects.equals(fetched.cursor, plan.cursor())
        && fetched.slices.equals(plan.numbers())) {
      try {
        return fetched.answer.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("reading ahead failed", e);
      }
    }
    Duration wait = plan.all() ? settings.longestWait() : Duration.ZERO;
    return feed.read(plan.cursor(), plan.numbers(), settings.limit(), wait);
  }

  /** There is more than this answer: fetches what follows it, for the same slices. */
  void goOn(ReadPlan plan, FeedAnswer answer) {
    List<Integer> slices = plan.numbers();
    ahead =
        new Ahead(
            answer.cursor(),
            slices,
            fetcher.submit(
                () -> feed.read(answer.cursor(), slices, settings.limit(), Duration.ZERO)));
  }

  @PreDestroy
  void close() {
    fetcher.shutdownNow();
  }
}
