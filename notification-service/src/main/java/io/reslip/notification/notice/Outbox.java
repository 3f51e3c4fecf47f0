package io.reslip.notification.notice;

import io.reslip.notification.notice.OutboxStore.Taken;
import io.reslip.notification.proof.ProofLink;
import io.reslip.notification.proof.Proofs;
import io.reslip.notification.recipient.RecipientChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices on their way out, for any number of workers in any number of replicas. Each notice is
 * held by one worker at a time; a worker that dies loses it when its lease ends.
 */
@ApplicationScoped
public class Outbox {
  private final OutboxStore outbox;
  private final NoticeStore notices;
  private final AttemptStore attempts;
  private final Proofs proofs;
  private final Clock clock;

  Outbox(
      OutboxStore outbox, NoticeStore notices, AttemptStore attempts, Proofs proofs, Clock clock) {
    this.outbox = outbox;
    this.notices = notices;
    this.attempts = attempts;
    this.proofs = proofs;
    this.clock = clock;
  }

  /** Open notices of one state and kind. */
  public record Open(NoticeState state, NoticeKind kind, long count) {}

  /** Takes the next notice that is due, if there is one. */
  @Transactional
  public Optional<DueNotice> take(Duration lease) {
    return outbox.take(lease).map(this::due);
  }

  private DueNotice due(Taken taken) {
    NoticeAnswer notice = notices.find(taken.noticeId()).orElseThrow();
    List<Attempt> before =
        attempts.attempts(Set.of(notice.id())).getOrDefault(notice.id(), List.of());
    interrupted(taken, before).ifPresent(gone -> attempts.insert(notice.id(), List.of(gone)));
    String corrected = notice.supersedes();
    Optional<ProofLink> own = proofs.link(notice.causeId());
    return new DueNotice(
        notice.id(),
        taken.attempt(),
        taken.inRound(),
        notice.kind(),
        notice.recipient(),
        notice.language(),
        notice.data(),
        corrected == null ? own.orElse(null) : own.or(() -> proofs.link(corrected)).orElse(null),
        corrected == null ? null : notices.idOf(corrected).orElse(null),
        before);
  }

  /** The attempt before began and left no word: its process ended. */
  private Optional<Attempt> interrupted(Taken taken, List<Attempt> before) {
    int last = taken.attempt() - 1;
    if (last == 0 || before.stream().anyMatch(tried -> tried.attempt() == last)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return Optional.of(
        new Attempt(
            last,
            null,
            null,
            Attempt.Outcome.INTERRUPTED,
            "The process that sent it ended before it knew the outcome.",
            now,
            now));
  }

  /** A mail server took it. */
  @Transactional
  public void sent(DueNotice notice, List<Attempt> tried, @Nullable String remark) {
    attempts.insert(notice.id(), tried);
    outbox.end(notice.id(), notice.attempt(), NoticeState.SENT, remark, clock.instant());
  }

  /** Given up: waits for a person. */
  @Transactional
  public void dead(DueNotice notice, List<Attempt> tried, String reason) {
    attempts.insert(notice.id(), tried);
    outbox.end(notice.id(), notice.attempt(), NoticeState.DEAD, reason, clock.instant());
  }

  /** To be tried again after this time. */
  @Transactional
  public void postponed(DueNotice notice, List<Attempt> tried, Duration delay) {
    attempts.insert(notice.id(), tried);
    outbox.postpone(notice.id(), notice.attempt(), delay);
  }

  /** What is not sent, counted. */
  public List<Open> open() {
    return outbox.open();
  }

  /** Age of the oldest notice that is on its way; zero when none is. */
  public Duration oldestPending() {
    return outbox.oldestPending();
  }

  /** In the transaction that gives the address. */
  void onAddress(@Observes RecipientChanged change) {
    outbox.addressCame(change.recipient());
  }
}
