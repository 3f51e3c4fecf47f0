package io.reslip.reconciliation.matching.window;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.intake.RecordKeys;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import io.reslip.reconciliation.intake.SourceClaims;
import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.intake.StoredRecords;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import io.reslip.reconciliation.matching.RepairsSeen;
import io.reslip.reconciliation.matching.judging.Announcement;
import io.reslip.reconciliation.matching.judging.Judge;
import io.reslip.reconciliation.matching.judging.Judgement;
import io.reslip.reconciliation.matching.judging.LateCounts;
import io.reslip.reconciliation.matching.judging.Rejudgements;
import io.reslip.reconciliation.matching.judging.SecondSwipes;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.OperationStore;
import io.reslip.reconciliation.matching.operation.RecordMatch;
import io.reslip.reconciliation.matching.operation.RecordMatches;
import io.reslip.reconciliation.matching.payout.Payouts;
import io.reslip.reconciliation.matching.plain.PlainPass;
import io.reslip.reconciliation.matching.progress.MatchingLease;
import io.reslip.reconciliation.matching.progress.MatchingLease.Held;
import io.reslip.reconciliation.matching.progress.MatchingLease.Progress;
import io.reslip.reconciliation.matching.progress.MatchingSettings;
import io.reslip.reconciliation.matching.standing.DriftCounts;
import io.reslip.reconciliation.matching.standing.StandingFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Matches and judges one window of facts in one transaction. */
@ApplicationScoped
public class WindowStep {
  /** A machine that is overloaded must still get through. */
  private static final int LONGEST_SECONDS = 300;

  private final MatchingLease lease;
  private final MatchingSettings settings;
  private final StoredRecords records;
  private final SourceClaims claims;
  private final PlainPass plainPass;
  private final TerminalEvents events;
  private final WindowLoader loader;
  private final MatchKeys keys;
  private final RecordMatches matches;
  private final OperationStore operations;
  private final Judge judge;
  private final Rejudgements rejudgements;
  private final SecondSwipes swipes;
  private final StandingFacts standing;
  private final Payouts payouts;
  private final DueCalendar calendar;
  private final Announcement announcement;
  private final Event<RepairsSeen> repairsSeen;
  private final Clock clock;
  private final Counter matched;
  private final WindowSize size;
  private final TimeOrderedIds freshIds = new TimeOrderedIds();

  WindowStep(
      MatchingLease lease,
      MatchingSettings settings,
      StoredRecords records,
      SourceClaims claims,
      PlainPass plainPass,
      TerminalEvents events,
      WindowLoader loader,
      MatchKeys keys,
      RecordMatches matches,
      OperationStore operations,
      Judge judge,
      Rejudgements rejudgements,
      SecondSwipes swipes,
      StandingFacts standing,
      Payouts payouts,
      DueCalendar calendar,
      Announcement announcement,
      Event<RepairsSeen> repairsSeen,
      Clock clock,
      MeterRegistry metrics) {
    this.lease = lease;
    this.settings = settings;
    this.size = new WindowSize(settings.window(), settings.longestWindow());
    this.records = records;
    this.claims = claims;
    this.plainPass = plainPass;
    this.events = events;
    this.loader = loader;
    this.keys = keys;
    this.matches = matches;
    this.operations = operations;
    this.judge = judge;
    this.rejudgements = rejudgements;
    this.swipes = swipes;
    this.standing = standing;
    this.payouts = payouts;
    this.calendar = calendar;
    this.announcement = announcement;
    this.repairsSeen = repairsSeen;
    this.clock = clock;
    this.matched =
        Counter.builder("reslip.matching.records")
            .description("Records that were matched, also again")
            .register(metrics);
  }

  /**
   * Matches what came after the progress in hand.
   *
   * @param horizon how far facts may be used
   * @throws TooMuchToLookAtException when the next window must be smaller: no effect
   */
  @Transactional(TxType.REQUIRES_NEW)
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  public void run(Held held, long horizon) {
    long after = held.progress().position();
    long upTo = records.windowEnd(after, horizon, size.records(), settings.window());
    lease.move(held, new Progress(upTo, held.progress().judgedAt()));
    Instant now = clock.instant();
    LateCounts counts = new LateCounts();
    List<StoredRecord> arrived = new ArrayList<>(records.toLookAt(after, upTo));
    Set<Long> traces = events.take(after, upTo);
    Set<Long> keys = keysOf(arrived);
    keys.addAll(traces);
    PlainPass.Result plain =
        plainPass.run(
            new PlainPass.Window(after, upTo, keys, loader.earlier(arrived, after), now), counts);
    if (plain.left().size() > settings.window() && !size.isLeast()) {
      size.tooMuch();
      throw new TooMuchToLookAtException(plain.left().size());
    }
    if (!plain.left().isEmpty()) {
      arrived.addAll(records.of(plain.left()));
    }
    WindowState state = loader.load(arrived, after, traces);
    Regrouping regrouping = new Regrouping(state, freshIds);
    Judgement judgement = judge.prepare(regrouping.operations(), now, upTo);
    DriftCounts drifts = new DriftCounts();
    Set<String> devices = store(state, regrouping, judgement, new Changes(counts, drifts), now);
    devices.addAll(plain.devices());
    List<SourceClaim> claimed = claims.arrived(after, upTo);
    standing.run(new StandingFacts.Window(after, upTo, now), devices, drifts, claimed);
    rejudgements.learned(plain.perhapsPaidAgain());
    rejudgements.complete(claimed, now);
    payouts.came(arrived, claimed);
    payouts.settled(plain.settled());
    payouts.work(upTo, now);
    seeRepairs(arrived, after);
    matched.increment((double) plain.matched() + arrived.size());
    size.done();
  }

  private static Set<Long> keysOf(List<StoredRecord> arrived) {
    Set<Long> keys = new HashSet<>();
    for (StoredRecord record : arrived) {
      for (long key : RecordKeys.of(record).hashes()) {
        keys.add(key);
      }
    }
    return keys;
  }

  private record Changes(LateCounts late, DriftCounts drifts) {
    void change(@Nullable OperationRow before, @Nullable OperationRow after) {
      late.change(before, after);
      drifts.change(before, after);
    }
  }

  /** Returns the terminals of operations that are new or changed. */
  private Set<String> store(
      WindowState state, Regrouping regrouping, Judgement judgement, Changes counts, Instant now) {
    Set<String> devices = new HashSet<>();
    List<OperationRow> fresh = new ArrayList<>();
    List<OperationRow> changed = new ArrayList<>();
    List<JudgedOperation> told = new ArrayList<>();
    Set<UUID> touched = touched(state, regrouping);
    for (OperationRow operation : regrouping.operations()) {
      OperationRow before = state.operations().get(operation.id());
      OperationRow after = judgement.judge(operation);
      boolean same = after.equals(before);
      if (before == null) {
        fresh.add(after);
      } else if (!same) {
        changed.add(after);
      }
      counts.change(before, after);
      if (!same && after.deviceKey() != null) {
        devices.add(after.deviceKey());
      }
      if (after.flagged() && (!same || touched.contains(after.id()))) {
        told.add(judgement.tell(after));
      }
    }
    for (Gone gone : regrouping.gone()) {
      counts.change(state.operations().get(gone.id()), null);
    }
    operations.remove(regrouping.gone());
    operations.insert(fresh);
    operations.update(changed);
    keys.insert(regrouping.newKeys());
    keys.update(regrouping.movedKeys());
    storeMatches(state, regrouping);
    secondPayments(fresh, changed, now);
    announcement.tell(now, told, regrouping.gone(), counts.late());
    return devices;
  }

  /** While a day goes on, nothing of it can have been paid once more for sure. */
  private void secondPayments(List<OperationRow> fresh, List<OperationRow> changed, Instant now) {
    List<OperationRow> past = new ArrayList<>(fresh);
    past.addAll(changed);
    past.removeIf(one -> now.isBefore(calendar.due(Source.TERMINAL, one.businessDate())));
    swipes.touched(past);
  }

  private void storeMatches(WindowState state, Regrouping regrouping) {
    List<RecordMatch> fresh = new ArrayList<>();
    List<RecordMatch> changed = new ArrayList<>();
    for (RecordMatch match : regrouping.matches()) {
      RecordMatch before = state.matches().get(match.recordNo());
      if (before == null) {
        fresh.add(match);
      } else if (!before.equals(match)) {
        changed.add(match);
      }
    }
    matches.insert(fresh);
    matches.update(changed);
  }

  /** Operations that a record came into or left, or whose record changed. */
  private static Set<UUID> touched(WindowState state, Regrouping regrouping) {
    Set<UUID> touched = new HashSet<>();
    for (RecordMatch match : regrouping.matches()) {
      RecordMatch before = state.matches().get(match.recordNo());
      if (match.operationId() != null
          && (state.arrivedNumbers().contains(match.recordNo())
              || before == null
              || !match.operationId().equals(before.operationId()))) {
        touched.add(match.operationId());
      }
      if (before != null
          && before.operationId() != null
          && !before.operationId().equals(match.operationId())) {
        touched.add(before.operationId());
      }
    }
    return touched;
  }

  private void seeRepairs(List<StoredRecord> arrived, long after) {
    List<String> repairIds =
        arrived.stream()
            .filter(record -> record.source() == Source.REPAIR && record.position() > after)
            .map(StoredRecord::repairId)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (!repairIds.isEmpty()) {
      repairsSeen.fire(new RepairsSeen(repairIds));
    }
  }
}
