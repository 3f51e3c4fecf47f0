package io.reslip.notification.notice;

import static io.reslip.notification.testing.Calls.newMerchant;
import static io.reslip.notification.testing.Calls.notice;
import static io.reslip.notification.testing.Calls.postNew;
import static io.reslip.notification.testing.Calls.setAddresses;
import static io.reslip.notification.testing.Calls.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.notification.notice.Attempt.Outcome;
import io.reslip.notification.testing.SampleNotice;
import io.reslip.notification.testing.TestMail;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the courier standing still, so that the test is the only worker. */
@QuarkusTest
class OutboxTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration OVER_AT_ONCE = Duration.ZERO;

  @Inject Outbox outbox;
  @Inject Scheduler scheduler;

  private final String merchant = newMerchant();
  private final String address = merchant.toLowerCase(java.util.Locale.ROOT) + "@shop.example";

  @BeforeEach
  void standStill() {
    TestMail.start();
    await().until(() -> outbox.open().stream().noneMatch(o -> o.state() == NoticeState.PENDING));
    scheduler.pause("delivery");
    setAddresses(merchant, "en", address);
  }

  @AfterEach
  void goOn() {
    scheduler.resume("delivery");
  }

  @Test
  void whatOneWorkerHoldsNoOtherTakes() {
    String id = postNew(new SampleNotice(merchant).restored());

    Optional<DueNotice> first = outbox.take(LONG);
    Optional<DueNotice> second = outbox.take(LONG);

    assertThat(first).map(DueNotice::id).contains(UUID.fromString(id));
    assertThat(second).isEmpty();
    outbox.dead(first.orElseThrow(), List.of(), "end of the test");
  }

  @Test
  void aWorkerThatDiedLeavesAnInterruptedAttemptAndTheMailGoesOut() {
    String id = postNew(new SampleNotice(merchant).restored());
    assertThat(outbox.take(OVER_AT_ONCE)).isPresent();

    scheduler.resume("delivery");

    await().until(() -> stateOf(id).equals("SENT"));
    notice(id)
        .body("attempts.attempt", equalTo(List.of(1, 2)))
        .body("attempts.outcome", equalTo(List.of("INTERRUPTED", "ACCEPTED")));
    assertThat(TestMail.to(address)).hasSize(1);
  }

  @Test
  void aWorkerThatWasTakenForDeadCannotEndTheNotice() {
    String id = postNew(new SampleNotice(merchant).restored());
    DueNotice slow = outbox.take(OVER_AT_ONCE).orElseThrow();
    DueNotice current = outbox.take(LONG).orElseThrow();

    outbox.dead(slow, List.of(attempt(slow, Outcome.REFUSED)), "too late");
    assertThat(stateOf(id)).isEqualTo("PENDING");

    outbox.sent(current, List.of(attempt(current, Outcome.ACCEPTED)), null);
    assertThat(stateOf(id)).isEqualTo("SENT");
  }

  @Test
  void aCorrectionWaitsUntilWhatItCorrectsHasEnded() {
    SampleNotice sample = new SampleNotice(merchant);
    String correction = postNew(sample.withdrawn());
    assertThat(outbox.take(LONG)).isEmpty();
    String former = postNew(sample.restored());

    DueNotice first = outbox.take(LONG).orElseThrow();
    assertThat(first.id()).hasToString(former);
    assertThat(outbox.take(LONG)).isEmpty();
    outbox.sent(first, List.of(attempt(first, Outcome.ACCEPTED)), null);
    DueNotice second = outbox.take(LONG).orElseThrow();

    assertThat(second.id()).hasToString(correction);
    assertThat(second.corrects()).hasToString(former);
    assertThat(second.proof()).isEqualTo(first.proof());
    outbox.sent(second, List.of(attempt(second, Outcome.ACCEPTED)), null);
  }

  private Attempt attempt(DueNotice notice, Outcome outcome) {
    Instant now = Instant.now();
    return new Attempt(notice.attempt(), address, null, outcome, null, now, now);
  }
}
