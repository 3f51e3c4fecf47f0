package io.reslip.reconciliation.matching.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one lease of matching: a row with owner and fence, on the database's time. */
@ApplicationScoped
public class MatchingLease {
  private final Jdbi jdbi;
  private final MatchingSettings settings;

  MatchingLease(Jdbi jdbi, MatchingSettings settings) {
    this.jdbi = jdbi;
    this.settings = settings;
  }

  /** How far matching is. */
  public record Progress(long position, @Nullable Instant judgedAt) {}

  /**
   * The lease in hand.
   *
   * @param fence a step commits only under the fence that it started with
   */
  public record Held(String owner, long fence, Progress progress) {}

  /** How far matching is, whoever does it. */
  public Progress progress() {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT position, judged_at FROM matching_progress")
            .map((row, context) -> progress(row))
            .one());
  }

  /** Takes or keeps the lease; empty while another has it. Writes only when it has to. */
  public Optional<Held> hold(String replica) {
    Optional<Held> fresh =
        jdbi.withHandle(sql ->
            sql.createQuery(
                    """
                    SELECT position, judged_at, fence FROM matching_progress
                    WHERE owner = :me
                      AND lease_until > clock_timestamp() + CAST(:lease AS interval) / 2
                    """)
                .bind("me", replica)
                .bind("lease", settings.lease().toString())
                .map((row, context) -> new Held(replica, row.getLong("fence"), progress(row)))
                .findOne());
    return fresh.isPresent() ? fresh : take(replica);
  }

  private Optional<Held> take(String replica) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                UPDATE matching_progress SET owner = :me,
                  fence = CASE WHEN owner IS NOT DISTINCT FROM :me THEN fence ELSE fence + 1 END,
                  lease_until = clock_timestamp() + CAST(:lease AS interval)
                WHERE owner IS NOT DISTINCT FROM :me OR lease_until < clock_timestamp()
                RETURNING position, judged_at, fence
                """)
            .bind("me", replica)
            .bind("lease", settings.lease().toString())
            .map((row, context) -> new Held(replica, row.getLong("fence"), progress(row)))
            .findOne());
  }

  /**
   * Moves on, in the caller's transaction and as its first statement: others wait for its end.
   *
   * @throws StaleStepException when another holds the lease by now: the step must have no effect
   */
  public void move(Held held, Progress to) {
    int moved =
        jdbi.withHandle(sql ->
            sql.createUpdate(
                    """
                    UPDATE matching_progress SET position = :to, judged_at = :judgedAt,
                      lease_until = clock_timestamp() + CAST(:lease AS interval)
                    WHERE owner = :me AND fence = :fence AND position = :from
                    """)
                .bind("to", to.position())
                .bind("judgedAt", offset(to.judgedAt()))
                .bind("lease", settings.lease().toString())
                .bind("me", held.owner())
                .bind("fence", held.fence())
                .bind("from", held.progress().position())
                .execute());
    if (moved != 1) {
      throw new StaleStepException();
    }
  }

  /** Gives the lease back at once, so that another need not wait for its end. */
  public void leave(String replica) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                "UPDATE matching_progress SET owner = NULL, lease_until = '-infinity'"
                    + " WHERE owner = :me")
            .bind("me", replica)
            .execute());
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  private static Progress progress(ResultSet row) throws SQLException {
    OffsetDateTime judgedAt = row.getObject("judged_at", OffsetDateTime.class);
    return new Progress(row.getLong("position"), judgedAt == null ? null : judgedAt.toInstant());
  }
}
