package io.reslip.reconciliation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How far the feed is taken in. Reads in the transaction that it is called in. */
@ApplicationScoped
public class IntakeProgress {
  private final Jdbi jdbi;

  IntakeProgress(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * How one slice stands.
   *
   * @param position in the feed, within its epoch
   * @param base added to it: the position in our own count
   * @param rereading the feed began anew, and the slice has not been read to its end since
   */
  public record SliceState(
      int slice,
      long position,
      long base,
      boolean rereading,
      @Nullable String cursor,
      @Nullable String owner) {}

  /**
   * The position, in our own count, up to which all slices are stored: nothing beyond may be
   * judged. Empty while the feed is being read again.
   */
  public OptionalLong horizon() {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT min(base + position) AS horizon, bool_or(rereading) AS rereading"
                    + " FROM intake_slice")
            .map((row, context) ->
                row.getBoolean("rereading")
                    ? OptionalLong.empty()
                    : OptionalLong.of(row.getLong("horizon")))
            .one());
  }

  /** All slices, in order. */
  public List<SliceState> slices() {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT slice, position, base, rereading, cursor,
                  CASE WHEN lease_until > clock_timestamp() THEN owner END AS owner
                FROM intake_slice ORDER BY slice
                """)
            .map((row, context) ->
                new SliceState(
                    row.getInt("slice"),
                    row.getLong("position"),
                    row.getLong("base"),
                    row.getBoolean("rereading"),
                    row.getString("cursor"),
                    row.getString("owner")))
            .list());
  }
}
