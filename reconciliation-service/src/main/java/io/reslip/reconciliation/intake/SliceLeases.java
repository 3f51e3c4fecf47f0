package io.reslip.reconciliation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who reads which slice: rows with owner and fence, on the database's time. Rows that are locked
 * are passed over, since the batch that locks them renews them itself.
 */
@ApplicationScoped
class SliceLeases {
  static final int SLICES = 64;

  private final Jdbi jdbi;
  private final IntakeSettings settings;

  SliceLeases(Jdbi jdbi, IntakeSettings settings) {
    this.jdbi = jdbi;
    this.settings = settings;
  }

  /** A sign of life: renews what the replica has, and takes or gives back up to its share. */
  @Transactional(TxType.REQUIRES_NEW)
  void beat(String replica) {
    jdbi.useHandle(sql -> {
      sql.createUpdate(
              """
              INSERT INTO intake_replica (replica, seen_at) VALUES (:me, clock_timestamp())
              ON CONFLICT (replica) DO UPDATE SET seen_at = excluded.seen_at
              """)
          .bind("me", replica)
          .execute();
      sql.createUpdate(
              """
              DELETE FROM intake_replica WHERE replica IN (
                SELECT replica FROM intake_replica
                WHERE seen_at < clock_timestamp() - CAST(:lease AS interval)
                FOR UPDATE SKIP LOCKED)
              """)
          .bind("lease", settings.lease().toString())
          .execute();
      int replicas = count(sql, "SELECT count(*) FROM intake_replica");
      int share = (SLICES + replicas - 1) / replicas;
      renew(sql, replica);
      int held =
          sql.createQuery("SELECT count(*) FROM intake_slice WHERE owner = :me")
              .bind("me", replica)
              .mapTo(Integer.class)
              .one();
      if (held > share) {
        giveBack(sql, replica, held - share);
      } else if (held < share) {
        take(sql, replica, share - held);
      }
    });
  }

  /** The slices of which the replica holds the lease. */
  List<Slice> of(String replica) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT slice, cursor, position, reached, epoch, base, rereading, fence
                FROM intake_slice
                WHERE owner = :me AND lease_until > clock_timestamp() ORDER BY slice
                """)
            .bind("me", replica)
            .map((row, context) ->
                new Slice(
                    row.getInt("slice"),
                    row.getString("cursor"),
                    row.getLong("position"),
                    row.getLong("reached"),
                    row.getLong("epoch"),
                    row.getLong("base"),
                    row.getBoolean("rereading"),
                    row.getLong("fence")))
            .list());
  }

  /** Gives everything back at once, so that others need not wait for the leases' end. */
  @Transactional(TxType.REQUIRES_NEW)
  void leave(String replica) {
    jdbi.useHandle(sql -> {
      giveBack(sql, replica, SLICES);
      sql.createUpdate("DELETE FROM intake_replica WHERE replica = :me")
          .bind("me", replica)
          .execute();
    });
  }

  private void renew(Handle sql, String replica) {
    sql.createUpdate(
            """
            UPDATE intake_slice SET lease_until = clock_timestamp() + CAST(:lease AS interval)
            WHERE slice IN (
              SELECT slice FROM intake_slice WHERE owner = :me FOR UPDATE SKIP LOCKED)
            """)
        .bind("me", replica)
        .bind("lease", settings.lease().toString())
        .execute();
  }

  private static void giveBack(Handle sql, String replica, int slices) {
    sql.createUpdate(
            """
            UPDATE intake_slice SET owner = NULL, lease_until = '-infinity'
            WHERE slice IN (
              SELECT slice FROM intake_slice WHERE owner = :me
              ORDER BY slice DESC LIMIT :slices FOR UPDATE SKIP LOCKED)
            """)
        .bind("me", replica)
        .bind("slices", slices)
        .execute();
  }

  private void take(Handle sql, String replica, int slices) {
    sql.createUpdate(
            """
            UPDATE intake_slice SET owner = :me, fence = fence + 1,
              lease_until = clock_timestamp() + CAST(:lease AS interval)
            WHERE slice IN (
              SELECT slice FROM intake_slice
              WHERE owner IS DISTINCT FROM :me
                AND (owner IS NULL OR lease_until < clock_timestamp())
              ORDER BY slice LIMIT :slices FOR UPDATE SKIP LOCKED)
            """)
        .bind("me", replica)
        .bind("slices", slices)
        .bind("lease", settings.lease().toString())
        .execute();
  }

  private static int count(Handle sql, String query) {
    return sql.createQuery(query).mapTo(Integer.class).one();
  }
}
