package io.reslip.notification.notice;

import io.reslip.notification.payment.RestoredPayment;
import io.reslip.notification.proof.ProofLink;
import io.reslip.notification.recipient.RecipientRef;
import io.reslip.notification.wording.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is to be sent now, by the caller and nobody else until the lease ends.
 *
 * @param attempt number of this attempt, from 1
 * @param attemptInRound the same, counted from the last retry by a person
 * @param language what the sender asked for; null: the recipient's
 * @param proof its own proof; for a correction the one that it corrects
 * @param corrects id of the notice that it corrects
 * @param before what came of the attempts before
 */
public record DueNotice(
    UUID id,
    int attempt,
    int attemptInRound,
    NoticeKind kind,
    RecipientRef recipient,
    @Nullable Language language,
    RestoredPayment payment,
    @Nullable ProofLink proof,
    @Nullable UUID corrects,
    List<Attempt> before) {

  public DueNotice {
    before = List.copyOf(before);
  }

  /** Whether some address has got it already. */
  public boolean reachedSomebody() {
    return before.stream().anyMatch(tried -> tried.outcome() == Attempt.Outcome.ACCEPTED);
  }

  /** Refusals since the last retry by a person. */
  public List<Attempt> refusedInRound() {
    int roundAfter = attempt - attemptInRound;
    return before.stream()
        .filter(tried -> tried.outcome() == Attempt.Outcome.REFUSED)
        .filter(tried -> tried.attempt() > roundAfter)
        .toList();
  }

  /** Of these, the addresses still to be tried: who has it gets it once, who refused is left. */
  public List<String> outstanding(List<String> addresses) {
    Set<String> done =
        Stream.concat(
                refusedInRound().stream(),
                before.stream().filter(tried -> tried.outcome() == Attempt.Outcome.ACCEPTED))
            .map(Attempt::address)
            .collect(Collectors.toSet());
    return addresses.stream().filter(address -> !done.contains(address)).toList();
  }
}
