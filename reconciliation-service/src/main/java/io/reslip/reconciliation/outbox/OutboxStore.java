package io.reslip.reconciliation.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table of what is owed. Its times are the database's: leases do not follow a set clock. */
@ApplicationScoped
class OutboxStore {
  private final Jdbi jdbi;

  OutboxStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A message that this worker may send.
   *
   * @param attempt number of this attempt, from 1: settles the message only while no later one runs
   */
  record Claimed(OutboxMessage message, int attempt, int giveUpAfter) {
    boolean isLast() {
      return attempt >= giveUpAfter;
    }
  }

  void insert(List<Outbox.Owed> owed, int attempts) {
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              INSERT INTO outbox (id, topic, key, series, payload, give_up_after)
              VALUES (:id, :topic, :key, :series, :payload, :attempts)
              """);
      for (Outbox.Owed one : owed) {
        batch
            .bind("id", UUID.randomUUID())
            .bind("topic", one.topic())
            .bind("key", one.key())
            .bind("series", one.series())
            .bind("payload", one.payload().toString())
            .bind("attempts", attempts)
            .add();
      }
      batch.execute();
    });
  }

  /** Takes up what is due, each for the time of the lease. */
  List<Claimed> claim(String topic, int limit, Duration lease) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                WITH due AS (
                  SELECT message_no FROM outbox AS message
                  WHERE topic = :topic AND state = 'PENDING' AND next_at <= now()
                    AND NOT EXISTS (
                      SELECT FROM outbox AS earlier
                      WHERE earlier.topic = message.topic AND earlier.series = message.series
                        AND earlier.message_no < message.message_no
                        AND earlier.state IN ('PENDING', 'DEAD'))
                  ORDER BY next_at, message_no LIMIT :limit FOR UPDATE SKIP LOCKED)
                UPDATE outbox SET attempts = attempts + 1,
                  next_at = now() + make_interval(secs => :lease)
                FROM due WHERE outbox.message_no = due.message_no
                RETURNING id, topic, key, payload, attempts, give_up_after
                """)
            .bind("topic", topic)
            .bind("limit", limit)
            .bind("lease", seconds(lease))
            .map((row, context) ->
                new Claimed(message(row), row.getInt("attempts"), row.getInt("give_up_after")))
            .list());
  }

  /** False when a later attempt has begun, or ended it. */
  boolean sent(Claimed claimed, int status) {
    return settle(
        claimed, "state = 'SENT', ended_at = now(), last_error = NULL", status, null, null);
  }

  /** False when a later attempt has begun, or ended it. */
  boolean dead(Claimed claimed, @Nullable Integer status, String error) {
    return settle(
        claimed, "state = 'DEAD', ended_at = now(), last_error = :error", status, error, null);
  }

  /** False when a later attempt has begun, or ended it. */
  boolean postpone(Claimed claimed, @Nullable Integer status, String error, Duration delay) {
    return settle(
        claimed,
        "next_at = now() + make_interval(secs => :delay), last_error = :error",
        status,
        error,
        delay);
  }

  private boolean settle(
      Claimed claimed,
      String change,
      @Nullable Integer status,
      @Nullable String error,
      @Nullable Duration delay) {
    int rows =
        jdbi.withHandle(sql -> {
          var update =
              sql.createUpdate(
                  "UPDATE outbox SET last_status = :status, "
                      + change
                      + " WHERE id = :id AND state = 'PENDING' AND attempts = :attempt");
          if (error != null) {
            update.bind("error", error);
          }
          if (delay != null) {
            update.bind("delay", seconds(delay));
          }
          return update
              .bind("status", status)
              .bind("id", claimed.message().id())
              .bind("attempt", claimed.attempt())
              .execute();
        });
    return rows == 1;
  }

  /** Only what no attempt was ever made for. */
  void withdraw(String topic, String key) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                UPDATE outbox SET state = 'WITHDRAWN', ended_at = now()
                WHERE topic = :topic AND key = :key AND state = 'PENDING' AND attempts = 0
                """)
            .bind("topic", topic)
            .bind("key", key)
            .execute());
  }

  boolean owed(String topic, String key) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT EXISTS (SELECT FROM outbox
                  WHERE topic = :topic AND key = :key AND state <> 'WITHDRAWN')
                """)
            .bind("topic", topic)
            .bind("key", key)
            .mapTo(Boolean.class)
            .one());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  static OutboxMessage message(ResultSet row) throws SQLException {
    return new OutboxMessage(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getString("key"),
        row.getString("payload"));
  }
}
