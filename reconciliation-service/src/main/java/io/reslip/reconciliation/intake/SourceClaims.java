package io.reslip.reconciliation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What sources said of being complete. Reads in the transaction that it is called in. */
@ApplicationScoped
public class SourceClaims {
  private static final String COLUMNS =
      "SELECT position, source, merchant_key, device_key, business_date, upload_id, complete_at"
          + " FROM source_complete ";

  private final Jdbi jdbi;

  SourceClaims(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those that came after {@code after}, up to and with {@code upTo}. */
  public List<SourceClaim> arrived(long after, long upTo) {
    return jdbi.withHandle(sql ->
        sql.createQuery(COLUMNS + "WHERE position > :after AND position <= :upTo")
            .bind("after", after)
            .bind("upTo", upTo)
            .map((row, context) -> claim(row))
            .list());
  }

  /** Those that came up to {@code upTo} and may speak of one of these days and devices. */
  public List<SourceClaim> of(
      Collection<LocalDate> days, Collection<String> deviceKeys, long upTo) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                COLUMNS
                    + """
                    WHERE business_date = ANY(:days) AND position <= :upTo
                      AND (device_key IS NULL OR device_key = ANY(:devices))
                    """)
            .bindArray("days", LocalDate.class, days.toArray())
            .bindArray("devices", String.class, deviceKeys.toArray())
            .bind("upTo", upTo)
            .map((row, context) -> claim(row))
            .list());
  }

  private static SourceClaim claim(ResultSet row) throws SQLException {
    return new SourceClaim(
        row.getLong("position"),
        Source.valueOf(row.getString("source")),
        row.getString("merchant_key"),
        row.getString("device_key"),
        row.getObject("business_date", LocalDate.class),
        row.getString("upload_id"),
        row.getObject("complete_at", OffsetDateTime.class).toInstant());
  }
}
