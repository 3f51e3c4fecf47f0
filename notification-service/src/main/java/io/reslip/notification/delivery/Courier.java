package io.reslip.notification.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.reslip.notification.notice.Attempt;
import io.reslip.notification.notice.Attempt.Outcome;
import io.reslip.notification.notice.DueNotice;
import io.reslip.notification.notice.Outbox;
import io.reslip.notification.recipient.Recipient;
import io.reslip.notification.recipient.Recipients;
import io.reslip.notification.wording.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Empties the outbox. A mail goes out outside of any transaction: should the process die between
 * the mail server's word and our commit, the mail goes out again, with the same Message-ID.
 */
@ApplicationScoped
class Courier {
  private static final Logger LOG = Logger.getLogger(Courier.class);

  private final Outbox outbox;
  private final Recipients recipients;
  private final LetterWriter writer;
  private final Postman postman;
  private final DeliveryConfig config;
  private final DeliveryMetrics metrics;
  private final Clock clock;
  private final RandomGenerator random = RandomGenerator.getDefault();

  Courier(
      Outbox outbox,
      Recipients recipients,
      LetterWriter writer,
      Postman postman,
      DeliveryConfig config,
      DeliveryMetrics metrics,
      Clock clock) {
    this.outbox = outbox;
    this.recipients = recipients;
    this.writer = writer;
    this.postman = postman;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Sends all that is due. A mail server that cannot be reached ends the round: what else is due
   * then keeps its attempts.
   */
  @Scheduled(
      identity = "delivery",
      every = "${reslip.delivery.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    boolean reachable = true;
    while (reachable) {
      Optional<DueNotice> due = outbox.take(config.lease());
      if (due.isEmpty()) {
        return;
      }
      reachable = deliver(due.get());
    }
  }

  /** False when the mail server could not be reached. */
  private boolean deliver(DueNotice notice) {
    List<Attempt> tried = attempt(notice);
    conclude(notice, tried);
    return tried.stream().noneMatch(attempt -> attempt.outcome() == Outcome.UNREACHABLE);
  }

  private List<Attempt> attempt(DueNotice notice) {
    Optional<Recipient> recipient = recipients.find(notice.recipient());
    if (recipient.isEmpty()) {
      return List.of();
    }
    Language language = notice.language() == null ? recipient.get().language() : notice.language();
    Letter letter = writer.write(notice, language);
    List<Attempt> tried = new ArrayList<>();
    for (String address : notice.outstanding(recipient.get().addresses().email())) {
      Instant started = clock.instant();
      Reply reply = postman.send(letter, address);
      metrics.attempted(notice.kind(), reply.outcome());
      tried.add(
          new Attempt(
              notice.attempt(),
              address,
              language,
              reply.outcome(),
              reply.reason(),
              started,
              clock.instant()));
      if (reply.outcome() == Outcome.UNREACHABLE) {
        break;
      }
    }
    return tried;
  }

  private void conclude(DueNotice notice, List<Attempt> tried) {
    List<Attempt> round = new ArrayList<>(notice.refusedInRound());
    round.addAll(tried);
    Conclusion conclusion =
        Conclusion.of(
            round, notice.reachedSomebody(), notice.attemptInRound(), config.maxAttempts());
    switch (conclusion) {
      case Conclusion.Sent sent -> {
        outbox.sent(notice, tried, sent.remark());
        metrics.sent(notice.kind());
      }
      case Conclusion.Dead dead -> {
        outbox.dead(notice, tried, dead.reason());
        LOG.warnf("notice %s is dead: it waits for an operator", notice.id());
      }
      case Conclusion.Later later ->
          outbox.postponed(
              notice,
              tried,
              new Backoff(config.firstRetry(), config.longestRetry())
                  .after(notice.attemptInRound(), random));
    }
  }
}
