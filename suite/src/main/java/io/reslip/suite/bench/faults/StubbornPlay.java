package io.reslip.suite.bench.faults;

import io.reslip.suite.client.Ingestion;
import io.reslip.suite.client.Notification;
import io.reslip.suite.client.Notification.Notice;
import io.reslip.suite.client.Reconciliation;
import io.reslip.suite.client.Repair;
import io.reslip.suite.client.Sent;
import io.reslip.suite.demo.play.Moment;
import io.reslip.suite.demo.play.Played;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.truth.Listed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Plays a day while everything breaks: what is not acknowledged is sent again, and every file is
 * sent three times at once.
 */
final class StubbornPlay {
  private static final int AT_ONCE = 8;
  private static final int TIMES = 3;

  private final RunningSuite suite;
  private final Ingestion ingestion;
  private final Reconciliation reconciliation;
  private final Notification notification;
  private final Day day;
  private final List<Sent> sent = new ArrayList<>();
  private List<Listed> whenLate = List.of();
  private int proposed;

  StubbornPlay(RunningSuite suite, Day day) {
    this.suite = suite;
    this.day = day;
    ingestion = new Ingestion(suite.access());
    reconciliation = new Reconciliation(suite.access());
    notification = new Notification(suite.access());
  }

  /** The clock shows this moment, and all that follows from it is judged. */
  void at(Moment moment) {
    Stubborn.ask(() -> {
      ingestion.setClock(moment.time());
      reconciliation.setClock(moment.time());
      return moment;
    });
    awaitMatched();
  }

  /** Sends all that is due then, and goes on sending it until {@code trouble} is over. */
  void send(When when, CompletableFuture<?> trouble) {
    List<Delivery> due =
        day.deliveries().stream().filter(delivery -> delivery.when() == when).toList();
    sent.addAll(sendAll(due));
    // So that trouble always meets somebody who sends.
    for (int next = 0; !trouble.isDone(); next = (next + 1) % due.size()) {
      thrice(due.get(next));
    }
    trouble.join();
  }

  private List<Sent> sendAll(List<Delivery> deliveries) {
    List<Future<Sent>> running = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      deliveries.forEach(one -> running.add(threads.submit(() -> thrice(one))));
    }
    return running.stream().map(StubbornPlay::result).toList();
  }

  private static Sent result(Future<Sent> done) {
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

  private Sent thrice(Delivery delivery) {
    List<CompletableFuture<Sent>> sending = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      sending.add(sending(delivery));
    }
    CompletableFuture<Sent> other = sending(asAnotherUpload(delivery));
    Sent first = sending.stream().map(CompletableFuture::join).toList().getFirst();
    other.join();
    return first;
  }

  private CompletableFuture<Sent> sending(Delivery delivery) {
    CompletableFuture<Sent> sent = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        sent.complete(Stubborn.ask(() -> ingestion.send(delivery)));
      } catch (RuntimeException e) {
        sent.completeExceptionally(e);
      }
    });
    return sent;
  }

  /** The same records once more, so that whichever upload comes later holds duplicates only. */
  private static Delivery asAnotherUpload(Delivery delivery) {
    return new Delivery(
        delivery.name(),
        delivery.businessDate(),
        delivery.source(),
        delivery.layout(),
        delivery.merchantId(),
        delivery.terminalId(),
        false,
        delivery.when(),
        false,
        delivery.content());
  }

  /** All that ingestion has committed is matched and judged. */
  void awaitMatched() {
    Stubborn.until(
        "reconciliation up to date with ingestion", () -> reconciliation.intake().idle());
  }

  /** Who waits for late files must not be accused: what is said then. */
  void noticeWhatIsLate() {
    whenLate = Stubborn.ask(reconciliation::discrepancies);
  }

  /** Two people approve what the machine proposes, until each word is heard. */
  void approve() {
    List<Repair> open =
        Stubborn.ask(reconciliation::repairs).stream()
            .filter(repair -> repair.state().equals("PROPOSED"))
            .toList();
    proposed = open.size();
    for (Role person : List.of(Role.APPROVER, Role.APPROVER_2)) {
      open.forEach(repair -> approve(repair.id(), person));
    }
  }

  private void approve(String id, Role person) {
    Stubborn.ask(() -> {
      Repair now =
          reconciliation.repairs().stream()
              .filter(repair -> repair.id().equals(id))
              .findFirst()
              .orElseThrow();
      // The answer may have been lost after the word was heard.
      if (now.state().equals("PROPOSED") && !now.approvers().contains(person.label())) {
        reconciliation.approve(now, person);
      }
      return now;
    });
  }

  /** All repairs are done, and everybody is told. */
  void awaitRepaired() {
    Stubborn.until(
        "every approved repair accepted by ingestion",
        () ->
            reconciliation.repairs().stream()
                .noneMatch(
                    repair -> List.of("APPROVED", "APPLIED", "SENT").contains(repair.state())));
    awaitMatched();
    Stubborn.until(
        "every merchant told",
        () -> {
          long restored =
              reconciliation.repairs().stream()
                  .filter(repair -> repair.state().equals("ACCEPTED"))
                  .count();
          List<Notice> notices = notification.notices();
          return notices.size() >= restored
              && notices.stream().allMatch(notice -> notice.state().equals("SENT"));
        });
  }

  /** What was acknowledged and is not known any more, in words. */
  List<String> forgotten() {
    List<String> wrong = new ArrayList<>();
    for (Sent one : sent) {
      if (!ingestion.upload(one.answer().id()).counts().equals(one.answer().counts())) {
        wrong.add("the acknowledged upload " + one.answer().id() + " changed");
      }
      Sent again = ingestion.send(one.delivery());
      if (again.status() != 200 || !again.answer().state().equals("COMMITTED")) {
        wrong.add(
            one.delivery().name() + " was acknowledged, and sent again it is " + again.status());
      }
    }
    return wrong;
  }

  /** What came of it all; of a file that was sent often, its first answer. */
  Played outcome(Duration took) {
    List<Notice> notices = notification.notices();
    Optional<URI> link =
        notices.stream().map(Notice::proofUrl).filter(Objects::nonNull).findFirst();
    @Nullable URI proof = link.orElse(null);
    return new Played(
        sent,
        sent.getFirst(),
        took,
        sent.stream().mapToLong(Sent::items).sum(),
        whenLate,
        reconciliation.discrepancies(),
        proposed,
        reconciliation.repairs(),
        ingestion.restoredRecords(),
        notices,
        suite.mailbox().messages(),
        link,
        proof != null && notification.proof(proof).genuine(),
        reconciliation.summary(day.date()),
        reconciliation.auditVerification(),
        took);
  }
}
