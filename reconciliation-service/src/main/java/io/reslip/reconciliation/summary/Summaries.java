package io.reslip.reconciliation.summary;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.quarkus.arc.All;
import io.reslip.reconciliation.discrepancy.DayDiscrepancies;
import io.reslip.reconciliation.discrepancy.DiscrepancyFlows;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyRepairs;
import io.reslip.reconciliation.intake.DayRecords;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.DayTotals;
import io.reslip.reconciliation.matching.DayTotals.Alike;
import io.reslip.reconciliation.summary.SummaryView.KindCount;
import io.reslip.reconciliation.summary.SummaryView.LegCount;
import io.reslip.reconciliation.summary.SummaryView.LegVerdict;
import io.reslip.reconciliation.summary.SummaryView.ResultCount;
import io.reslip.reconciliation.summary.SummaryView.SourceCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Puts the numbers of one day together, all as of one moment. */
@ApplicationScoped
class Summaries {
  private final Jdbi jdbi;
  private final DayTotals totals;
  private final DayRecords records;
  private final DayDiscrepancies discrepancies;
  private final DiscrepancyFlows flows;
  private final List<DiscrepancyRepairs> repairs;
  private final Clock clock;

  Summaries(
      Jdbi jdbi,
      DayTotals totals,
      DayRecords records,
      DayDiscrepancies discrepancies,
      DiscrepancyFlows flows,
      @All List<DiscrepancyRepairs> repairs,
      Clock clock) {
    this.jdbi = jdbi;
    this.totals = totals;
    this.records = records;
    this.discrepancies = discrepancies;
    this.flows = flows;
    this.repairs = repairs;
    this.clock = clock;
  }

  /** Of one merchant; null for all. */
  @Transactional
  SummaryView of(LocalDate day, @Nullable String merchant) {
    jdbi.useHandle(sql -> sql.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    List<Alike> operations = totals.of(day, merchant);
    return new SummaryView(
        day,
        merchant,
        transactions(operations),
        records.of(day, merchant).stream()
            .map(one ->
                new SourceCount(one.source(), one.currency(), one.records(), one.amountMinor()))
            .toList(),
        legs(operations),
        discrepancies.of(day, merchant).stream().map(Summaries::kind).toList(),
        flows.ageing(day, merchant, clock.instant()).stream()
            .map(one ->
                new SummaryView.AgeCount(
                    one.days(), one.currency(), one.count(), one.atRiskMinor()))
            .toList(),
        flows.of(day, merchant).stream()
            .map(one ->
                new SummaryView.FlowCount(
                    one.kind(), one.fresh(), one.persisting(), one.resolved()))
            .toList(),
        repairs.stream().flatMap(one -> one.count(day, merchant).stream()).toList(),
        clock.instant());
  }

  private static KindCount kind(DayDiscrepancies.Count one) {
    return new KindCount(
        one.kind(),
        one.source(),
        one.state(),
        one.verdict(),
        one.currency(),
        one.count(),
        one.atRiskMinor(),
        one.atRiskUnknown());
  }

  private static SummaryView.Transactions transactions(List<Alike> operations) {
    Tally<ResultKey> tally = new Tally<>();
    for (Alike alike : operations) {
      if (alike.root()) {
        tally.add(new ResultKey(alike.result(), alike.currency()), alike);
      }
    }
    List<ResultCount> results =
        tally.sums.entrySet().stream()
            .map(entry ->
                new ResultCount(
                    entry.getKey().result(),
                    entry.getKey().currency(),
                    entry.getValue()[0],
                    entry.getValue()[1]))
            .sorted(
                comparing(ResultCount::result)
                    .thenComparing(ResultCount::currency, nullsLast(naturalOrder())))
            .toList();
    return new SummaryView.Transactions(
        results.stream().mapToLong(ResultCount::count).sum(), results);
  }

  private static List<LegCount> legs(List<Alike> operations) {
    Tally<LegKey> tally = new Tally<>();
    for (Alike alike : operations) {
      add(tally, LegVerdict.PRESENT, alike.present(), alike);
      add(tally, LegVerdict.CONTRADICTED, alike.contradicted(), alike);
      add(tally, LegVerdict.EXPECTED, alike.expected(), alike);
      add(tally, LegVerdict.OVERDUE, alike.overdue(), alike);
      add(tally, LegVerdict.LOST, alike.lost(), alike);
    }
    return tally.sums.entrySet().stream()
        .map(entry ->
            new LegCount(
                entry.getKey().source(),
                entry.getKey().verdict(),
                entry.getKey().currency(),
                entry.getValue()[0],
                entry.getValue()[1]))
        .sorted(
            comparing(LegCount::source)
                .thenComparing(LegCount::verdict)
                .thenComparing(LegCount::currency, nullsLast(naturalOrder())))
        .toList();
  }

  private static void add(
      Tally<LegKey> tally, LegVerdict verdict, Set<Source> sources, Alike alike) {
    for (Source source : sources) {
      tally.add(new LegKey(source, verdict, alike.currency()), alike);
    }
  }

  private record ResultKey(String result, @Nullable String currency) {}

  private record LegKey(Source source, LegVerdict verdict, @Nullable String currency) {}

  /** Counts and amounts by key. */
  private static final class Tally<K> {
    private final Map<K, long[]> sums = new HashMap<>();

    void add(K key, Alike alike) {
      long[] sum = sums.computeIfAbsent(key, any -> new long[2]);
      sum[0] += alike.count();
      sum[1] += alike.amountMinor();
    }
  }
}
