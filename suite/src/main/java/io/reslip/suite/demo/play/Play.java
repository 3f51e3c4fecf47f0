package io.reslip.suite.demo.play;

import io.reslip.suite.client.Ingestion;
import io.reslip.suite.client.Notification;
import io.reslip.suite.client.Notification.Notice;
import io.reslip.suite.client.Patience;
import io.reslip.suite.client.Reconciliation;
import io.reslip.suite.client.Repair;
import io.reslip.suite.client.Sent;
import io.reslip.suite.client.Together;
import io.reslip.suite.console.Console;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.launch.mail.Mail;
import io.reslip.suite.truth.Listed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays a simulated day through the public API, step by step. Each step returns when the services
 * have done what follows from it.
 */
public final class Play {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long RECORDS_A_SECOND_AT_LEAST = 100;
  private static final Duration PATIENCE_FOR_MORE = Duration.ofSeconds(10);

  private final RunningSuite suite;
  private final Day day;
  private final Console console;
  private final Ingestion ingestion;
  private final Reconciliation reconciliation;
  private final Notification notification;
  private final Patience patience;
  private final long begin = System.nanoTime();
  private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
  private volatile @Nullable Sent again;
  private Duration burst = Duration.ZERO;
  private long burstItems;
  private List<Listed> whenLate = List.of();
  private int proposed;

  /**
   * @param suite started with the simulated clock
   * @param console told of each step
   */
  public Play(RunningSuite suite, Day day, Console console) {
    this.suite = suite;
    this.day = day;
    this.console = console;
    ingestion = new Ingestion(suite.access());
    reconciliation = new Reconciliation(suite.access());
    notification = new Notification(suite.access());
    long records = 4L * day.options().terminals() * day.options().payments();
    patience = new Patience(PATIENCE.plusSeconds(records / RECORDS_A_SECOND_AT_LEAST));
  }

  /** All steps, one after the other. */
  public Played run() {
    agree();
    send(Moment.AFTERNOON, When.AFTERNOON);
    sendTheDay();
    noticeWhatIsLate();
    send(Moment.LATE_FILES, When.LATE);
    closeTheWindows();
    repair();
    return outcome();
  }

  /** Contracts with merchants, and where to write to them; each by two people. */
  public void agree() {
    step(
        Moment.MORNING,
        () -> {
          Together.each(
              day.merchants(),
              merchant -> {
                reconciliation.agree(merchant);
                boolean even = merchant.id().hashCode() % 2 == 0;
                notification.register(merchant, Addresses.of(merchant.id()), even ? "en" : "zh-CN");
                return merchant;
              });
          return day.merchants().size() + " merchants, each agreed by two people";
        });
  }

  /** The evening's files, many at once and one of them twice. */
  public void sendTheDay() {
    long first = System.nanoTime();
    burstItems = send(Moment.EVENING, When.EVENING);
    burst = Duration.ofNanos(System.nanoTime() - first);
  }

  /** Sends what is due at this moment and waits until it is matched; how many records it was. */
  public long send(Moment moment, When when) {
    long[] items = new long[1];
    step(
        moment,
        () -> {
          List<Sent> now = Together.each(due(when), this::deliver);
          items[0] = now.stream().mapToLong(Sent::items).sum();
          awaitMatched();
          return Words.count(now.size(), "file") + ", " + Words.count(items[0], "record");
        });
    return items[0];
  }

  /** The files that are sent then. */
  public List<Delivery> due(When when) {
    return day.deliveries().stream().filter(delivery -> delivery.when() == when).toList();
  }

  /** Sends one file, once or twice as it wants, and keeps what was answered. */
  public Sent deliver(Delivery delivery) {
    Sent first = ingestion.send(delivery);
    sent.add(first);
    if (delivery.twice()) {
      again = ingestion.send(delivery);
    }
    return first;
  }

  /** The day after, when files are late: nobody who waits for them may be accused. */
  public void noticeWhatIsLate() {
    step(
        Moment.NEXT_DAY,
        () -> {
          whenLate = reconciliation.discrepancies();
          long late = whenLate.stream().filter(one -> one.kind().equals("SOURCE_LATE")).count();
          return Words.count(whenLate.size(), "discrepancy", "discrepancies")
              + ", "
              + Words.count(late, "late source");
        });
  }

  /** When no record can come any more. */
  public void closeTheWindows() {
    step(
        Moment.WINDOWS_CLOSED,
        () -> Words.count(reconciliation.discrepancies().size(), "discrepancy", "discrepancies"));
  }

  /** Two people approve what the machine proposes; ingestion takes it in; merchants are told. */
  public void repair() {
    console.during(
        "repairs",
        () -> {
          List<Repair> open = proposals();
          proposed = open.size();
          for (Role person : List.of(Role.APPROVER, Role.APPROVER_2)) {
            Together.each(
                open,
                repair -> {
                  reconciliation.approve(repair, person);
                  return repair;
                });
          }
          patience.until("every approved repair accepted by ingestion", this::noRepairUnderWay);
          awaitMatched();
          return Words.count(proposed, "repair") + " approved by two people";
        });
    console.during(
        "notices",
        () -> {
          long restored =
              reconciliation.repairs().stream()
                  .filter(one -> one.state().equals("ACCEPTED"))
                  .count();
          patience.within(PATIENCE_FOR_MORE.plusSeconds(restored), () -> delivered() >= restored);
          return Words.count(delivered(), "notice") + " sent";
        });
  }

  private List<Repair> proposals() {
    return reconciliation.repairs().stream()
        .filter(repair -> repair.state().equals("PROPOSED"))
        .toList();
  }

  private boolean noRepairUnderWay() {
    return reconciliation.repairs().stream()
        .noneMatch(repair -> List.of("APPROVED", "APPLIED", "SENT").contains(repair.state()));
  }

  private long delivered() {
    return notification.notices().stream().filter(one -> one.state().equals("SENT")).count();
  }

  /** What came of it all. */
  public Played outcome() {
    List<Notice> notices = notification.notices();
    Optional<URI> link =
        notices.stream().map(Notice::proofUrl).filter(Objects::nonNull).findFirst();
    List<Mail> mails = suite.mailbox().messages();
    boolean genuine = link.map(notification::proof).map(Notification.Proof::genuine).orElse(false);
    return new Played(
        List.copyOf(sent),
        Objects.requireNonNull(again, "one file is sent twice"),
        burst,
        burstItems,
        whenLate,
        reconciliation.discrepancies(),
        proposed,
        reconciliation.repairs(),
        ingestion.restoredRecords(),
        notices,
        mails,
        link,
        genuine,
        reconciliation.summary(day.date()),
        reconciliation.auditVerification(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  /** Waits until all that ingestion has committed is matched and judged. */
  public void awaitMatched() {
    patience.until(
        "reconciliation up to date with ingestion (GET /v1/intake says idle)",
        () -> {
          Reconciliation.Intake intake = reconciliation.intake();
          console.status(
              "matched up to " + intake.matchedTo() + " of " + intake.feedHead() + " chunks");
          return intake.idle();
        });
  }

  private void step(Moment moment, Console.Step step) {
    console.during(
        moment.words(),
        () -> {
          ingestion.setClock(moment.time());
          reconciliation.setClock(moment.time());
          awaitMatched();
          return moment.title() + ": " + step.run();
        });
  }
}
