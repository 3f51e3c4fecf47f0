package io.reslip.reconciliation.matching.plain;

import io.reslip.reconciliation.database.BinaryCopy;
import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.intake.StoredRecords;
import io.reslip.reconciliation.matching.Marks;
import io.reslip.reconciliation.matching.grouping.Grouped;
import io.reslip.reconciliation.matching.grouping.GroupedOperation;
import io.reslip.reconciliation.matching.grouping.Grouping;
import io.reslip.reconciliation.matching.grouping.Member;
import io.reslip.reconciliation.matching.judging.Judge;
import io.reslip.reconciliation.matching.judging.Judgement;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.Unjudged;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Judges one of all operations that are alike in whatever a verdict depends on, by grouping its
 * records as any others. Those of which it turns out that there is something to tell are loose.
 */
@ApplicationScoped
class AlikeVerdicts {
  private static final int FETCHED = 5000;
  private static final UUID ANY = new UUID(0, 0);

  private final StoredRecords records;
  private final Judge judge;

  AlikeVerdicts(StoredRecords records, Judge judge) {
    this.records = records;
    this.judge = judge;
  }

  /** Stores what is said of each kind of operation; true when some of them are late. */
  boolean judge(Handle sql, Instant now, long upTo) {
    Map<Long, OperationRow> examples = new LinkedHashMap<>();
    Set<Long> loose = new HashSet<>();
    examples(sql)
        .forEach((alike, members) -> {
          Grouped grouped = Grouping.of(members);
          if (isPlain(grouped, members.size())) {
            examples.put(
                alike,
                withoutFee(Unjudged.row(grouped.operations().getFirst(), ANY, ANY, 0, null)));
          } else {
            loose.add(alike);
          }
        });
    Judgement judgement = judge.prepare(examples.values(), now, upTo);
    BinaryCopy copy =
        new BinaryCopy(
            "alike_verdict",
            "alike, outcome, outcome_reason, may_owe, owed, late, evidence, owes_by");
    boolean late = false;
    for (Map.Entry<Long, OperationRow> example : examples.entrySet()) {
      OperationRow judged = judgement.judge(example.getValue());
      if (judged.flagged() || judged.marks().waits() != 0) {
        loose.add(example.getKey());
      } else {
        late |= judged.late() != 0;
        copy.row()
            .int8(example.getKey())
            .text(judged.outcome().name())
            .text(judged.outcomeReason())
            .int2(judged.mayOwe())
            .int2(judged.owed())
            .int2(judged.late())
            .int4(judged.marks().evidence())
            .text(judged.marks().owesBy());
      }
    }
    copy.send(sql);
    loosen(sql, loose);
    fees(sql, examples, judgement);
    return late;
  }

  /** The fee is each operation's own: what is charged is held against what was agreed. */
  private static void fees(Handle sql, Map<Long, OperationRow> examples, Judgement judgement) {
    List<Long> differing = new ArrayList<>();
    sql.createQuery(
            """
            SELECT anchor, alike, amount, fee FROM plain_operation
            WHERE NOT loose AND fee IS NOT NULL AND held & 4 <> 0
            """)
        .setFetchSize(FETCHED)
        .map((row, context) ->
            new Charged(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .forEach(charged -> {
          OperationRow example = examples.get(charged.alike());
          if (example != null
              && judgement.feeDiffers(example, charged.amountMinor(), charged.feeMinor())) {
            differing.add(charged.anchor());
          }
        });
    if (!differing.isEmpty()) {
      sql.createUpdate("UPDATE plain_operation SET loose = true WHERE anchor = ANY(:anchors)")
          .bindArray("anchors", Long.class, differing.toArray())
          .execute();
    }
  }

  private record Charged(long anchor, long alike, long amountMinor, long feeMinor) {}

  private static OperationRow withoutFee(OperationRow row) {
    Marks marks = row.marks();
    return row.marked(
        new Marks(
            marks.evidence(),
            marks.mcc(),
            null,
            marks.cardType(),
            marks.owesBy(),
            marks.waits(),
            marks.overdue(),
            marks.lost(),
            marks.swipedAgain()));
  }

  private static boolean isPlain(Grouped grouped, int records) {
    if (grouped.operations().size() != 1 || !grouped.unplaced().isEmpty()) {
      return false;
    }
    GroupedOperation only = grouped.operations().getFirst();
    return only.findings().isEmpty() && only.told().isEmpty() && only.held().size() == records;
  }

  private static void loosen(Handle sql, Set<Long> alike) {
    if (!alike.isEmpty()) {
      sql.createUpdate("UPDATE plain_operation SET loose = true WHERE alike = ANY(:alike)")
          .bindArray("alike", Long.class, alike.toArray())
          .execute();
    }
  }

  private Map<Long, List<Member>> examples(Handle sql) {
    Map<Long, List<Long>> legs = new LinkedHashMap<>();
    sql.createQuery(
            """
            SELECT e.alike, p.legs FROM (
              SELECT alike, min(anchor) AS anchor FROM plain_operation WHERE NOT loose
              GROUP BY alike) AS e
            JOIN plain_operation AS p ON p.anchor = e.anchor
            """)
        .map((row, context) -> Map.entry(row.getLong(1), numbers(row.getArray(2))))
        .forEach(entry -> legs.put(entry.getKey(), entry.getValue()));
    Map<Long, StoredRecord> byNumber = new HashMap<>();
    List<Long> all = legs.values().stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      records.of(all).forEach(record -> byNumber.put(record.recordNo(), record));
    }
    Map<Long, List<Member>> examples = new LinkedHashMap<>();
    legs.forEach((alike, numbers) -> {
      List<Member> members = new ArrayList<>();
      for (Long number : numbers) {
        StoredRecord record = byNumber.get(number);
        if (record != null) {
          members.add(new Member(record));
        }
      }
      examples.put(alike, members);
    });
    return examples;
  }

  private static List<Long> numbers(java.sql.Array array) throws SQLException {
    return List.of((Long[]) array.getArray());
  }
}
