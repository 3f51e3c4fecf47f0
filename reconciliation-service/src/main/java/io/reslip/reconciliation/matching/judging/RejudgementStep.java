package io.reslip.reconciliation.matching.judging;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.OperationStore;
import io.reslip.reconciliation.matching.payout.Payouts;
import io.reslip.reconciliation.matching.progress.MatchingLease;
import io.reslip.reconciliation.matching.progress.MatchingLease.Held;
import io.reslip.reconciliation.matching.progress.MatchingLease.Progress;
import io.reslip.reconciliation.matching.progress.MatchingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Judges again what time, claims and contracts have touched, one page a transaction. */
@ApplicationScoped
public class RejudgementStep {
  /** A machine that is overloaded must still get through. */
  private static final int LONGEST_SECONDS = 300;

  private static final int REQUESTS = 200;

  private final MatchingLease lease;
  private final MatchingSettings settings;
  private final Rejudgements requests;
  private final OperationStore operations;
  private final Judge judge;
  private final SecondSwipes swipes;
  private final Payouts payouts;
  private final Announcement announcement;
  private final DueCalendar calendar;
  private final Clock clock;

  RejudgementStep(
      MatchingLease lease,
      MatchingSettings settings,
      Rejudgements requests,
      OperationStore operations,
      Judge judge,
      SecondSwipes swipes,
      Payouts payouts,
      Announcement announcement,
      DueCalendar calendar,
      Clock clock) {
    this.lease = lease;
    this.settings = settings;
    this.requests = requests;
    this.operations = operations;
    this.judge = judge;
    this.swipes = swipes;
    this.payouts = payouts;
    this.announcement = announcement;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Whether deadlines lie between the time that all was judged at and now. */
  public boolean clockMoved(Held held) {
    Instant judgedAt = held.progress().judgedAt();
    return judgedAt == null || !calendar.crossings(judgedAt, clock.instant()).isEmpty();
  }

  /** Asks for all to be judged again that the clock has touched. */
  @Transactional(TxType.REQUIRES_NEW)
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  public void followClock(Held held) {
    Instant now = clock.instant();
    lease.move(held, new Progress(held.progress().position(), now));
    Instant judgedAt = held.progress().judgedAt();
    if (judgedAt != null) {
      List<DueCalendar.Crossing> crossings = calendar.crossings(judgedAt, now);
      requests.deadlines(crossings);
      payouts.deadlines(crossings);
    }
  }

  /** Judges one page again. */
  @Transactional(TxType.REQUIRES_NEW)
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  public void page(Held held) {
    lease.move(held, held.progress());
    Instant now = clock.instant();
    Map<UUID, OperationRow> page = gather();
    Judgement judgement = judge.prepare(page.values(), now, held.progress().position());
    List<OperationRow> changed = new ArrayList<>();
    List<JudgedOperation> told = new ArrayList<>();
    LateCounts counts = new LateCounts();
    List<OperationRow> once = page.values().stream().map(judgement::judge).toList();
    Judgement knowing = judgement.with(swipes.again(once));
    for (OperationRow first : once) {
      OperationRow before = Objects.requireNonNull(page.get(first.id()));
      OperationRow after = knowing.judge(first);
      if (!after.equals(before)) {
        changed.add(after);
        counts.change(before, after);
      }
      // A contract may say something else of an operation that is the same.
      if (after.flagged()) {
        told.add(knowing.tell(after));
      }
    }
    operations.update(changed);
    swipes.touched(changed);
    announcement.tell(now, told, List.of(), counts);
    payouts.work(held.progress().position(), now);
  }

  private Map<UUID, OperationRow> gather() {
    Map<UUID, OperationRow> page = new LinkedHashMap<>();
    List<Long> done = new ArrayList<>();
    for (Rejudgement request : requests.oldest(REQUESTS)) {
      int room = settings.page() - page.size();
      if (room <= 0) {
        break;
      }
      List<OperationRow> found = operations.page(request.filter(), room);
      found.forEach(operation -> page.put(operation.id(), operation));
      if (found.size() < room) {
        done.add(request.number());
      } else {
        requests.goOn(request, found.getLast());
      }
    }
    requests.done(done);
    return page;
  }
}
