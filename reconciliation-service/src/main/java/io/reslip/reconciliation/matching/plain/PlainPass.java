package io.reslip.reconciliation.matching.plain;

import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.judging.LateCounts;
import io.reslip.reconciliation.matching.standing.StandingFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The set-based part of a window. Works in the caller's transaction. */
@ApplicationScoped
public class PlainPass {
  private final Jdbi jdbi;
  private final AlikeVerdicts verdicts;
  private final DueCalendar calendar;

  PlainPass(Jdbi jdbi, AlikeVerdicts verdicts, DueCalendar calendar) {
    this.jdbi = jdbi;
    this.verdicts = verdicts;
    this.calendar = calendar;
  }

  /**
   * What a window consists of.
   *
   * @param after where it begins
   * @param upTo where it ends
   * @param looseKeys keys of its records that are looked at one by one
   * @param looseRecords records that are there already and have to be looked at again
   * @param now on Reslip's clock
   */
  public record Window(
      long after,
      long upTo,
      Collection<Long> looseKeys,
      Collection<Long> looseRecords,
      Instant now) {}

  /**
   * What came of it.
   *
   * @param matched how many records are stored as legs
   * @param left numbers of those that have to be looked at one by one after all
   * @param devices terminals that have gaps or totals open, and of which something came
   * @param perhapsPaidAgain operations that one that came may be the second payment of
   * @param settled merchants of whom a scheme's record came, by the day it is filed under
   */
  public record Result(
      long matched,
      List<Long> left,
      List<String> devices,
      List<UUID> perhapsPaidAgain,
      Map<LocalDate, Set<String>> settled) {
    static final Result NOTHING = new Result(0, List.of(), List.of(), List.of(), Map.of());
  }

  /** Matches and judges what is plain, and leaves the rest as rows for regrouping. */
  public Result run(Window window, LateCounts counts) {
    return jdbi.withHandle(sql -> {
      sql.execute("SET LOCAL work_mem = '128MB'");
      // A plan that was kept from small windows reads a whole table for each record of a large one.
      sql.execute("SET LOCAL plan_cache_mode = force_custom_plan");
      Tables.prepare(sql);
      Loosening.keys(sql, window.looseKeys());
      Loosening.keysOf(sql, window.looseRecords());
      Arrived arrived = arrived(sql, window);
      if (arrived.records() == 0) {
        Loosening.spread(sql);
        return Result.NOTHING;
      }
      if (arrived.traceOnly()) {
        TraceOnly.anchor(sql, window.after(), window.upTo());
      }
      boolean due = someAreDue(arrived.first(), window.now());
      PlainGroups.group(sql, window.after(), window.upTo(), due);
      boolean late = verdicts.judge(sql, window.now(), window.upTo());
      Loosening.spread(sql);
      List<Long> left = List.copyOf(Loosening.records(sql));
      PlainStore.countLate(sql, late, counts);
      PlainStore.store(sql);
      return new Result(
          arrived.records() - left.size(),
          left,
          devices(sql),
          due ? perhapsPaidAgain(sql) : List.of(),
          settled(sql));
    });
  }

  private record Arrived(long records, @Nullable LocalDate first, boolean traceOnly) {}

  private static Arrived arrived(Handle sql, Window window) {
    return sql.createQuery(
            """
            SELECT count(*), min(business_date), bool_or(rrn_key IS NULL) FROM record
            WHERE position > :after AND position <= :upTo AND said IS NOT NULL
            """)
        .bind("after", window.after())
        .bind("upTo", window.upTo())
        .map((row, context) ->
            new Arrived(row.getLong(1), row.getObject(2, LocalDate.class), row.getBoolean(3)))
        .one();
  }

  private static List<String> devices(Handle sql) {
    return sql.createQuery(
            """
            SELECT DISTINCT device_key FROM plain_operation
            WHERE NOT loose AND device_key IN (
              SELECT device_key FROM standing_fact WHERE %s)
            """
                .formatted(StandingFacts.UNSETTLED))
        .mapTo(String.class)
        .list();
  }

  private static Map<LocalDate, Set<String>> settled(Handle sql) {
    Map<LocalDate, Set<String>> settled = new HashMap<>();
    sql.createQuery(
            """
            SELECT DISTINCT settled_on, merchant_key FROM plain_operation
            WHERE settled_on IS NOT NULL AND merchant_key IS NOT NULL
            """)
        .map((row, context) -> Map.entry(row.getObject(1, LocalDate.class), row.getString(2)))
        .forEach(entry ->
            settled.computeIfAbsent(entry.getKey(), day -> new HashSet<>()).add(entry.getValue()));
    return settled;
  }

  private static List<UUID> perhapsPaidAgain(Handle sql) {
    return sql.createQuery(
            """
            SELECT DISTINCT o.id FROM plain_operation AS p
            JOIN operation AS o ON o.device_key = p.device_key AND o.amount = p.amount
              AND o.business_date BETWEEN p.business_date - 1 AND p.business_date + 1
            WHERE NOT p.loose AND p.result = 'APPROVED' AND o.flagged
              AND (o.swiped_again IS NOT NULL
                OR ((o.overdue | o.lost | o.waits_overdue | o.waits_lost) & :shop) <> 0)
            """)
        .bind("shop", Source.TERMINAL.bit() | Source.TILL.bit())
        .mapTo(UUID.class)
        .list();
  }

  private boolean someAreDue(@Nullable LocalDate day, Instant now) {
    return day != null
        && Arrays.stream(Source.values())
            .filter(calendar::covers)
            .anyMatch(source -> !now.isBefore(calendar.due(source, day)));
  }
}
