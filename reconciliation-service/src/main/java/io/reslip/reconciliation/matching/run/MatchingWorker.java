package io.reslip.reconciliation.matching.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.reslip.reconciliation.intake.Arrivals;
import io.reslip.reconciliation.intake.IntakeProgress;
import io.reslip.reconciliation.matching.judging.RejudgementStep;
import io.reslip.reconciliation.matching.judging.Rejudgements;
import io.reslip.reconciliation.matching.progress.MatchingLease;
import io.reslip.reconciliation.matching.progress.MatchingLease.Held;
import io.reslip.reconciliation.matching.progress.MatchingSettings;
import io.reslip.reconciliation.matching.progress.StaleStepException;
import io.reslip.reconciliation.matching.window.TooMuchToLookAtException;
import io.reslip.reconciliation.matching.window.WindowStep;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Matches and judges for as long as the service runs, while it holds the lease. */
@Singleton
class MatchingWorker {
  private static final Logger LOG = Logger.getLogger(MatchingWorker.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final String replica = UUID.randomUUID().toString();
  private final MatchingSettings settings;
  private final MatchingLease lease;
  private final IntakeProgress intake;
  private final Arrivals arrivals;
  private final RejudgementStep rejudgement;
  private final Rejudgements requests;
  private final WindowStep window;
  private final MatchingTrouble trouble;
  private final Timer windows;
  private final Timer pages;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  MatchingWorker(
      MatchingSettings settings,
      MatchingLease lease,
      IntakeProgress intake,
      Arrivals arrivals,
      RejudgementStep rejudgement,
      Rejudgements requests,
      WindowStep window,
      MatchingTrouble trouble,
      MeterRegistry metrics) {
    this.settings = settings;
    this.lease = lease;
    this.intake = intake;
    this.arrivals = arrivals;
    this.rejudgement = rejudgement;
    this.requests = requests;
    this.window = window;
    this.trouble = trouble;
    this.windows =
        Timer.builder("reslip.matching.window")
            .description("Matching and judging one window of facts")
            .register(metrics);
    this.pages =
        Timer.builder("reslip.matching.rejudgement")
            .description("Judging one page of operations again")
            .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      thread = Thread.ofPlatform().daemon().name("matching").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      running.join(STOP);
      try {
        lease.leave(replica);
      } catch (RuntimeException e) {
        LOG.warnf("the lease runs out by itself: %s", e.getMessage());
      }
    }
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!stopping) {
      try {
        if (!step()) {
          arrivals.await(settings.tick());
        }
        pause = FIRST_PAUSE;
        trouble.ends();
      } catch (InterruptedException e) {
        return;
      } catch (StaleStepException | TooMuchToLookAtException e) {
        LOG.debug("a step had no effect", e);
      } catch (RuntimeException e) {
        if (stopping) {
          return;
        }
        LOG.error("a step of matching failed and is done again", e);
        trouble.begins(e);
        if (!slept(pause)) {
          return;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  /** One step of what there is to do; false when there is nothing. */
  private boolean step() {
    Optional<Held> holding = lease.hold(replica);
    if (holding.isEmpty()) {
      return false;
    }
    Held held = holding.get();
    if (rejudgement.clockMoved(held)) {
      rejudgement.followClock(held);
      return true;
    }
    if (requests.waiting()) {
      pages.record(() -> rejudgement.page(held));
      return true;
    }
    OptionalLong horizon = intake.horizon();
    if (horizon.isPresent() && horizon.getAsLong() > held.progress().position()) {
      windows.record(() -> window.run(held, horizon.getAsLong()));
      return true;
    }
    return false;
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
