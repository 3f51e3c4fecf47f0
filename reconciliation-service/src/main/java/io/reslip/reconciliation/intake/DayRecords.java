package io.reslip.reconciliation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the sources told of one business day, counted. Reads in the caller's transaction. */
@ApplicationScoped
public class DayRecords {
  private final Jdbi jdbi;

  DayRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Records of one source.
   *
   * @param currency null where the records do not say
   * @param amountMinor sum of what they say, in minor units
   */
  public record Count(Source source, @Nullable String currency, long records, long amountMinor) {}

  /**
   * By source and currency.
   *
   * @param merchantKey one merchant's only; null for all
   */
  public List<Count> of(LocalDate day, @Nullable String merchantKey) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT source, currency, count(*) AS records, coalesce(sum(amount), 0) AS amount
                FROM record
                WHERE business_date = :day
                  AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)
                GROUP BY source, currency ORDER BY source, currency
                """)
            .bind("day", day)
            .bind("merchant", merchantKey)
            .map((row, context) ->
                new Count(
                    Source.valueOf(row.getString("source")),
                    row.getString("currency"),
                    row.getLong("records"),
                    row.getLong("amount")))
            .list());
  }
}
