package io.reslip.notification.notice;

import io.reslip.notification.access.Caller;
import io.reslip.notification.canonical.CanonicalJson;
import io.reslip.notification.problem.Problems;
import io.reslip.notification.proof.ProofLink;
import io.reslip.notification.proof.Proofs;
import io.reslip.notification.recipient.RecipientKind;
import io.reslip.notification.recipient.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes notices in, each cause once. */
@ApplicationScoped
class Notices {
  private final NoticeStore store;
  private final OutboxStore outbox;
  private final AttemptStore attempts;
  private final Recipients recipients;
  private final Proofs proofs;
  private final CanonicalJson json;
  private final Clock clock;

  Notices(
      NoticeStore store,
      OutboxStore outbox,
      AttemptStore attempts,
      Recipients recipients,
      Proofs proofs,
      CanonicalJson json,
      Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.attempts = attempts;
    this.recipients = recipients;
    this.proofs = proofs;
    this.json = json;
    this.clock = clock;
  }

  /** A notice, and whether it was made just now. */
  record Posted(boolean made, NoticeAnswer notice) {}

  /** Takes a notice in; the same again changes nothing. */
  @Transactional
  Posted post(NoticeRequest request, Caller sender) {
    byte[] hash = json.hash(request);
    UUID id = UUID.randomUUID();
    if (!store.insert(id, request, hash, sender.actor(), clock.instant())) {
      return new Posted(false, before(request.causeId(), hash));
    }
    boolean hasAddress = recipients.hold(request.recipient()).isPresent();
    outbox.insert(id, hasAddress ? NoticeState.PENDING : NoticeState.WAITING_FOR_ADDRESS);
    if (request.proof() != null) {
      proofs.issue(request.causeId(), request.data(), request.proof());
    }
    if (request.supersedes() != null) {
      proofs.supersede(request.supersedes(), request.causeId(), request.data().reason());
    }
    return new Posted(true, whole(id));
  }

  private NoticeAnswer before(String causeId, byte[] hash) {
    byte[] told = store.contentHash(causeId).orElseThrow();
    if (!MessageDigest.isEqual(told, hash)) {
      throw Problems.unprocessable(
          "cause-reused",
          "This causeId was told with other content before. Send what was sent then, or take a new"
              + " causeId for something new.");
    }
    return whole(store.idOf(causeId).orElseThrow());
  }

  /** A notice that this caller may see. */
  NoticeAnswer get(UUID id, Caller caller) {
    return store
        .find(id)
        .filter(notice -> caller.maySee(merchantOf(notice)))
        .map(notice -> whole(List.of(notice)).getFirst())
        .orElseThrow(() -> Problems.notFound("notice", id));
  }

  /** Tries a dead notice again. */
  @Transactional
  NoticeAnswer retry(UUID id, Caller caller) {
    NoticeAnswer notice = get(id, caller);
    if (!outbox.retry(id, caller.actor(), clock.instant())) {
      throw Problems.conflict(
          "notice-not-dead",
          "This notice is " + notice.state() + ": only a DEAD one can be tried again.");
    }
    return whole(id);
  }

  /** With proof links, attempts and retries. */
  List<NoticeAnswer> whole(List<NoticeAnswer> notices) {
    Set<UUID> ids = notices.stream().map(NoticeAnswer::id).collect(Collectors.toSet());
    Map<String, ProofLink> links =
        proofs.links(notices.stream().map(NoticeAnswer::causeId).toList());
    Map<UUID, List<Attempt>> tried = attempts.attempts(ids);
    Map<UUID, List<NoticeAnswer.Retry>> retried = attempts.retries(ids);
    return notices.stream()
        .map(notice ->
            notice.with(
                links.get(notice.causeId()),
                tried.getOrDefault(notice.id(), List.of()),
                retried.getOrDefault(notice.id(), List.of())))
        .toList();
  }

  private NoticeAnswer whole(UUID id) {
    return whole(List.of(store.find(id).orElseThrow())).getFirst();
  }

  private static String merchantOf(NoticeAnswer notice) {
    return notice.recipient().kind() == RecipientKind.MERCHANT ? notice.recipient().id() : "";
  }
}
