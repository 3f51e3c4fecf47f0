package io.reslip.reconciliation.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.reslip.reconciliation.database.CopyException;
import io.reslip.reconciliation.intake.feed.FeedAnswer;
import io.reslip.reconciliation.intake.feed.FeedException;
import io.reslip.reconciliation.intake.feed.RejectedLine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the feed for as long as the service runs: one thread reads, one gives signs of life. */
@Singleton
class IntakeWorker {
  private static final Logger LOG = Logger.getLogger(IntakeWorker.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /**
   * Whoever answers nothing this soon does not wait for news, and is not to be asked all the time.
   */
  private static final Duration AT_ONCE = Duration.ofMillis(50);

  private static final Duration STOP = Duration.ofSeconds(5);

  private final String replica = UUID.randomUUID().toString();
  private final IntakeSettings settings;
  private final SliceLeases leases;
  private final ReadAhead feed;
  private final IntakeCommit commit;
  private final IntakeTrouble trouble;
  private final Arrivals arrivals;
  private final Counter taken;
  private final Counter rejected;
  private final Timer commits;
  private volatile boolean stopping;
  private @Nullable Thread reader;
  private @Nullable Thread heart;
  private Duration pause = FIRST_PAUSE;

  IntakeWorker(
      IntakeSettings settings,
      SliceLeases leases,
      ReadAhead feed,
      IntakeCommit commit,
      IntakeTrouble trouble,
      Arrivals arrivals,
      MeterRegistry metrics) {
    this.settings = settings;
    this.leases = leases;
    this.feed = feed;
    this.commit = commit;
    this.trouble = trouble;
    this.arrivals = arrivals;
    this.taken =
        Counter.builder("reslip.intake.facts")
            .description("Facts of the feed that were stored")
            .register(metrics);
    this.rejected =
        Counter.builder("reslip.intake.rejected")
            .description("Lines of the feed that could not be read and were put aside")
            .register(metrics);
    this.commits =
        Timer.builder("reslip.intake.commit")
            .description("Storing one answer of the feed")
            .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      heart = Thread.ofPlatform().daemon().name("intake-heart").start(this::beat);
      reader = Thread.ofPlatform().daemon().name("intake").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    for (Thread thread : new Thread[] {reader, heart}) {
      if (thread != null) {
        thread.interrupt();
        thread.join(STOP);
      }
    }
    if (reader != null) {
      try {
        leases.leave(replica);
      } catch (RuntimeException e) {
        LOG.warnf("the leases run out by themselves: %s", e.getMessage());
      }
    }
  }

  private void beat() {
    while (!stopping) {
      try {
        leases.beat(replica);
        Thread.sleep(settings.beat());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("no sign of life could be given: %s", e.getMessage());
        if (!slept(settings.beat())) {
          return;
        }
      }
    }
  }

  private void run() {
    while (!stopping) {
      try {
        if (!step() && !slept(FIRST_PAUSE)) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      } catch (StaleLeaseException e) {
        LOG.debug("a batch had no effect", e);
      } catch (FeedException e) {
        if (stopping || !backOff(e)) {
          return;
        }
      } catch (RuntimeException e) {
        if (stopping) {
          return;
        }
        LOG.error("facts could not be stored; they are read again", e);
        if (!backOff(e)) {
          return;
        }
      }
    }
  }

  /** Reads and stores one answer; false when it is better to pause before the next. */
  private boolean step() throws InterruptedException {
    Optional<ReadPlan> planned = ReadPlan.of(leases.of(replica));
    if (planned.isEmpty()) {
      return false;
    }
    ReadPlan plan = planned.get();
    long asked = System.nanoTime();
    FeedAnswer answer;
    try {
      answer = feed.read(plan);
    } catch (FeedException e) {
      if (e.kind() != FeedException.Kind.CURSOR_FORGOTTEN || plan.cursor() == null) {
        throw e;
      }
      LOG.warn("ingestion forgot our cursor: its feed is read again from the start");
      commit.beginAnew(plan.epoch());
      return true;
    }
    recovered();
    if (!answer.head()) {
      feed.goOn(plan, answer);
    }
    if (changesNothing(plan, answer)) {
      return System.nanoTime() - asked > AT_ONCE.toNanos();
    }
    commits.record(() -> store(plan, answer));
    return true;
  }

  private static boolean changesNothing(ReadPlan plan, FeedAnswer answer) {
    return answer.facts().isEmpty()
        && answer.rejects().isEmpty()
        && plan.slices().stream()
            .allMatch(slice ->
                answer.cursor().equals(slice.cursor())
                    && slice.position() == answer.complete()
                    && !slice.rereading());
  }

  private void store(ReadPlan plan, FeedAnswer answer) {
    try {
      commit.store(replica, plan, answer, plan.rereading());
    } catch (CopyException e) {
      if (!e.duplicate()) {
        throw e;
      }
      commit.store(replica, plan, answer, true);
    }
    taken.increment(answer.facts().size());
    rejected.increment(answer.rejects().size());
    for (RejectedLine line : answer.rejects()) {
      LOG.errorf("a line of the feed was put aside in intake_reject: %s", line.reason());
    }
    arrivals.announce();
  }

  private boolean backOff(RuntimeException e) {
    if (trouble.begins(String.valueOf(e.getMessage()))) {
      LOG.warnf("the intake waits: %s", e.getMessage());
    }
    boolean slept = slept(pause);
    Duration next = pause.multipliedBy(2);
    pause = next.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : next;
    return slept;
  }

  private void recovered() {
    pause = FIRST_PAUSE;
    if (trouble.ends()) {
      LOG.info("the intake goes on");
    }
  }

  private static boolean slept(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
