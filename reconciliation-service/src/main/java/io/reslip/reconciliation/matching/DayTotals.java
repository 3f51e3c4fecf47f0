package io.reslip.reconciliation.matching;

import io.reslip.reconciliation.intake.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The operations of one business day, counted. Reads in the caller's transaction. */
@ApplicationScoped
public class DayTotals {
  private final Jdbi jdbi;

  DayTotals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Operations that are alike in all this.
   *
   * @param root they begin a payment: a sale, not its void
   * @param currency null where no record says
   * @param amountMinor sum of what is known, in minor units
   * @param present sources that owe a record and have one
   * @param contradicted sources that owe a record, and have one that may belong to an equal
   *     operation as well: not called missing
   * @param expected sources whose record may still come
   * @param overdue sources that are complete without the record, within the window
   * @param lost sources that are complete without the record, past the window
   */
  public record Alike(
      boolean root,
      String result,
      @Nullable String currency,
      long count,
      long amountMinor,
      Set<Source> present,
      Set<Source> contradicted,
      Set<Source> expected,
      Set<Source> overdue,
      Set<Source> lost) {}

  /**
   * All operations of the day, each counted once.
   *
   * @param merchantKey one merchant's only; null for all
   */
  public List<Alike> of(LocalDate day, @Nullable String merchantKey) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT id = transaction_id AS root, result, currency, owed, held & owed AS held,
                  told & ~held & owed AS told, overdue, lost, count(*) AS operations,
                  coalesce(sum(amount), 0) AS amount
                FROM operation
                WHERE business_date = :day
                  AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)
                GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
                """)
            .bind("day", day)
            .bind("merchant", merchantKey)
            .map((row, context) -> {
              Set<Source> present = Source.ofBits(row.getInt("held"));
              Set<Source> told = Source.ofBits(row.getInt("told"));
              Set<Source> overdue = Source.ofBits(row.getInt("overdue"));
              Set<Source> lost = Source.ofBits(row.getInt("lost"));
              Set<Source> expected = EnumSet.noneOf(Source.class);
              expected.addAll(Source.ofBits(row.getInt("owed")));
              List.of(present, told, overdue, lost).forEach(expected::removeAll);
              return new Alike(
                  row.getBoolean("root"),
                  row.getString("result"),
                  row.getString("currency"),
                  row.getLong("operations"),
                  row.getLong("amount"),
                  present,
                  told,
                  expected,
                  overdue,
                  lost);
            })
            .list());
  }
}
