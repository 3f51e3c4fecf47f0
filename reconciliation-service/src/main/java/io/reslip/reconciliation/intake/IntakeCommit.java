package io.reslip.reconciliation.intake;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.reslip.reconciliation.intake.feed.FeedAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One answer of the feed in one transaction: its facts, and the cursors of its slices. */
@ApplicationScoped
class IntakeCommit {
  /** A machine that is overloaded must still get through. */
  private static final int LONGEST_SECONDS = 300;

  private final Jdbi jdbi;
  private final FactStore facts;
  private final IntakeSettings settings;

  IntakeCommit(Jdbi jdbi, FactStore facts, IntakeSettings settings) {
    this.jdbi = jdbi;
    this.facts = facts;
    this.settings = settings;
  }

  /**
   * Stores the answer.
   *
   * @param merge whether records may be there already
   * @throws StaleLeaseException when another has the slices by now, or a cursor moved: no effect
   * @throws io.reslip.reconciliation.database.CopyException when without {@code merge} a record was
   *     there already: no effect
   */
  @Transactional(TxType.REQUIRES_NEW)
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  void store(String replica, ReadPlan plan, FeedAnswer answer, boolean merge) {
    jdbi.useHandle(sql -> {
      lock(sql, replica, plan);
      FactBatch batch = new FactBatch(answer.facts());
      long base = plan.base();
      if (merge || batch.revises()) {
        facts.mergeRecords(sql, batch.records(), base);
        facts.mergeMentions(sql, batch.mentions(), base);
      } else {
        facts.insertRecords(sql, batch.records(), base);
        facts.insertMentions(sql, batch.mentions(), base);
      }
      facts.resolve(sql, batch.resolved(), base);
      facts.insertComplete(sql, batch.complete(), base);
      facts.insertRejects(sql, answer.rejects());
      move(sql, plan, answer);
    });
  }

  /** Forgets all cursors, since the feed begins anew; without effect when another did it. */
  @Transactional(TxType.REQUIRES_NEW)
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  void beginAnew(long epoch) {
    jdbi.useHandle(sql -> {
      sql.execute("SELECT slice FROM intake_slice ORDER BY slice FOR UPDATE");
      sql.createUpdate(
              """
              UPDATE intake_slice SET cursor = NULL, position = 0, reached = 0, rereading = true,
                epoch = epoch + 1, base = (SELECT max(base + reached) FROM intake_slice)
              WHERE epoch = :epoch
              """)
          .bind("epoch", epoch)
          .execute();
    });
  }

  private record Held(@Nullable String owner, long fence, long epoch, @Nullable String cursor) {}

  private static void lock(Handle sql, String replica, ReadPlan plan) {
    Map<Integer, Held> rows = new HashMap<>();
    sql.createQuery(
            """
            SELECT slice, owner, fence, epoch, cursor FROM intake_slice
            WHERE slice = ANY(:slices) ORDER BY slice FOR UPDATE
            """)
        .bindArray("slices", Integer.class, plan.numbers())
        .map((row, context) ->
            Map.entry(
                row.getInt("slice"),
                new Held(
                    row.getString("owner"),
                    row.getLong("fence"),
                    row.getLong("epoch"),
                    row.getString("cursor"))))
        .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
    for (Slice slice : plan.slices()) {
      Held mine = new Held(replica, slice.fence(), slice.epoch(), slice.cursor());
      if (!Objects.equals(rows.get(slice.number()), mine)) {
        throw new StaleLeaseException();
      }
    }
  }

  private void move(Handle sql, ReadPlan plan, FeedAnswer answer) {
    List<Integer> numbers = plan.numbers();
    sql.createUpdate(
            """
            UPDATE intake_slice SET cursor = :cursor, position = :position, reached = :reached,
              rereading = rereading AND NOT :head,
              lease_until = clock_timestamp() + CAST(:lease AS interval)
            WHERE slice = ANY(:slices)
            """)
        .bind("cursor", answer.cursor())
        .bind("position", answer.complete())
        .bind("reached", answer.reached())
        .bind("head", answer.head())
        .bind("lease", settings.lease().toString())
        .bindArray("slices", Integer.class, numbers)
        .execute();
  }
}
