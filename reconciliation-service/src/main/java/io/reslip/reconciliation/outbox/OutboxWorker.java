package io.reslip.reconciliation.outbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.reslip.reconciliation.outbox.OutboxStore.Claimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox, each topic by itself, so that a slow receiver holds up only what is for it.
 * Runs in every replica: what one has taken up, the others pass over until its lease ends.
 */
@ApplicationScoped
class OutboxWorker {
  private static final Logger LOG = Logger.getLogger(OutboxWorker.class);

  private final OutboxStore store;
  private final Courier courier;
  private final OutboxSettings settings;
  private final List<OutboxRoute> routes;
  private final Backoff backoff;

  OutboxWorker(
      OutboxStore store, Courier courier, OutboxSettings settings, @All List<OutboxRoute> routes) {
    this.store = store;
    this.courier = courier;
    this.settings = settings;
    this.routes = routes;
    this.backoff = new Backoff(settings.firstDelay(), settings.longestDelay());
    if (settings.lease().compareTo(settings.timeout().multipliedBy(2)) < 0) {
      throw new IllegalStateException(
          "reslip.outbox.lease must be at least twice reslip.outbox.timeout");
    }
  }

  void start(@Observes StartupEvent event, Scheduler scheduler) {
    for (OutboxRoute route : routes) {
      scheduler
          .newJob("outbox-" + route.topic())
          .setInterval(settings.every())
          .setConcurrentExecution(ConcurrentExecution.SKIP)
          .setTask(execution -> drain(route))
          .schedule();
    }
  }

  /** Sends all that is due. */
  private void drain(OutboxRoute route) {
    List<Claimed> taken = claim(route);
    while (!taken.isEmpty()) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        taken.forEach(claimed -> threads.execute(() -> send(route, claimed)));
      }
      taken = Thread.currentThread().isInterrupted() ? List.of() : claim(route);
    }
  }

  private List<Claimed> claim(OutboxRoute route) {
    return QuarkusTransaction.requiringNew()
        .call(() -> store.claim(route.topic(), settings.parallel(), settings.lease()));
  }

  private void send(OutboxRoute route, Claimed claimed) {
    try {
      Attempt attempt = courier.post(route.address(), claimed.message().payload());
      QuarkusTransaction.requiringNew().run(() -> settle(route, claimed, attempt));
    } catch (InterruptedException e) {
      // Its lease ends, and then it is sent again.
      Thread.currentThread().interrupt();
    } catch (Overtaken e) {
      LOG.infof("%s was settled by a later attempt", claimed.message().key());
    } catch (RuntimeException e) {
      LOG.errorf(e, "could not settle %s", claimed.message().key());
      QuarkusTransaction.requiringNew()
          .run(() -> postpone(claimed, null, "could not be settled: " + e.getMessage(), null));
    }
  }

  /** What the route does comes first: its locks are taken before the message's, as everywhere. */
  private void settle(OutboxRoute route, Claimed claimed, Attempt attempt) {
    boolean mine =
        switch (attempt) {
          case Attempt.Acknowledged(Reply reply) -> {
            route.delivered(claimed.message(), reply);
            yield store.sent(claimed, reply.status());
          }
          case Attempt.Failed failed when !failed.mayHeal() || claimed.isLast() -> {
            String reason = reason(claimed, failed);
            route.died(claimed.message(), reason);
            LOG.errorf("%s is given up: %s", claimed.message().key(), reason);
            yield store.dead(claimed, failed.status(), reason);
          }
          case Attempt.Failed failed ->
              postpone(claimed, failed.status(), failed.error(), failed.notBefore());
        };
    if (!mine) {
      throw new Overtaken();
    }
  }

  private boolean postpone(
      Claimed claimed, @Nullable Integer status, String error, @Nullable Duration notBefore) {
    Duration delay = backoff.after(claimed.attempt(), RandomGenerator.getDefault());
    Duration longer = notBefore == null || notBefore.compareTo(delay) < 0 ? delay : notBefore;
    return store.postpone(claimed, status, error, longer);
  }

  private static String reason(Claimed claimed, Attempt.Failed failed) {
    return failed.mayHeal()
        ? "after " + claimed.attempt() + " attempts: " + failed.error()
        : "refused for good: " + failed.error();
  }

  /** Undoes what this attempt did: a later one has begun or ended it. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
