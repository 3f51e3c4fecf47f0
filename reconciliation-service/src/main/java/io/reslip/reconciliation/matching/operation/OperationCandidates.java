package io.reslip.reconciliation.matching.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds operations by what somebody remembers of them, a bounded number through one index each, so
 * that it takes as long with many millions of them as with few.
 */
@ApplicationScoped
public class OperationCandidates {
  private static final int MOST = 300;

  private final Jdbi jdbi;

  OperationCandidates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * When to look, and whose operations.
   *
   * @param from of the operation's own time
   * @param to of the operation's own time
   * @param firstDay business date, for operations whose time nobody knows
   * @param lastDay business date
   * @param merchantKey only this merchant's; null for all
   */
  public record Scope(
      Instant from,
      Instant to,
      LocalDate firstDay,
      LocalDate lastDay,
      @Nullable String merchantKey) {}

  /** Those with one of these retrieval reference numbers, at any time. */
  public List<OperationRow> byRrn(Collection<String> rrns, @Nullable String merchantKey) {
    return find(
        "o.rrn = ANY(:rrns)" + merchant(merchantKey),
        "o.business_date DESC, o.id",
        Map.of("rrns", rrns.toArray(String[]::new)),
        merchantKey);
  }

  /** Those of one of these amounts, in minor units, within the scope's days. */
  public List<OperationRow> byAmount(Collection<Long> amountsMinor, Scope scope) {
    LocalDate[] days =
        scope.firstDay().datesUntil(scope.lastDay().plusDays(1)).toArray(LocalDate[]::new);
    return find(
        "o.business_date = ANY(:days) AND o.amount = ANY(:amounts)"
            + inTime()
            + merchant(scope.merchantKey()),
        "o.occurred_at, o.id",
        days(scope, Map.of("days", days, "amounts", amountsMinor.toArray(Long[]::new))),
        scope.merchantKey());
  }

  /** Those of one of these terminals within the scope's days. */
  public List<OperationRow> byDevice(Collection<String> deviceKeys, Scope scope) {
    return find(
        "o.device_key = ANY(:devices) AND o.business_date BETWEEN :firstDay AND :lastDay"
            + inTime()
            + merchant(scope.merchantKey()),
        "o.business_date, o.occurred_at, o.id",
        days(scope, Map.of("devices", deviceKeys.toArray(String[]::new))),
        scope.merchantKey());
  }

  /** All of the scope's merchant within its times. */
  public List<OperationRow> byMerchant(String merchantKey, Scope scope) {
    return find(
        "o.merchant_key = :merchant AND o.business_date BETWEEN :firstDay AND :lastDay" + inTime(),
        "o.business_date, o.occurred_at, o.id",
        days(scope, Map.of()),
        merchantKey);
  }

  private List<OperationRow> find(
      String where, String order, Map<String, Object> values, @Nullable String merchantKey) {
    String text =
        OperationStore.SELECT + "WHERE " + where + " ORDER BY " + order + " LIMIT " + MOST;
    return jdbi.withHandle(sql -> {
      Query query = sql.createQuery(text).bindMap(values);
      if (merchantKey != null) {
        query.bind("merchant", merchantKey);
      }
      return query.map((row, context) -> OperationMapper.row(row)).list();
    });
  }

  private static Map<String, Object> days(Scope scope, Map<String, Object> others) {
    Map<String, Object> all = new java.util.HashMap<>(others);
    all.put("firstDay", scope.firstDay());
    all.put("lastDay", scope.lastDay());
    all.put("from", scope.from().atOffset(ZoneOffset.UTC));
    all.put("to", scope.to().atOffset(ZoneOffset.UTC));
    return all;
  }

  private static String inTime() {
    return " AND (o.occurred_at IS NULL OR o.occurred_at BETWEEN :from AND :to)";
  }

  private static String merchant(@Nullable String merchantKey) {
    return merchantKey == null ? "" : " AND o.merchant_key = :merchant";
  }
}
