package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.kinds.DoubleCharge;
import io.reslip.reconciliation.matching.kinds.DoubleCharge.Swipe;
import io.reslip.reconciliation.matching.operation.OperationRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Looks for second payments of what nobody in the shop knows of. In the caller's transaction. */
@ApplicationScoped
public class SecondSwipes {
  private static final Set<String> SALES = Set.of("SALE", "OFFLINE_SALE", "INSTALMENT");

  private final Jdbi jdbi;
  private final Rejudgements rejudgements;

  SecondSwipes(Jdbi jdbi, Rejudgements rejudgements) {
    this.jdbi = jdbi;
    this.rejudgements = rejudgements;
  }

  /**
   * Whether it is certain by now that the answer to this one may not have reached the shop, so that
   * it was perhaps paid once more. A payment that owes nothing any more was taken back.
   */
  static boolean unknownToShop(OperationRow one) {
    int shop = Source.TERMINAL.bit() | Source.TILL.bit();
    int without = one.overdue() | one.lost() | one.marks().overdue() | one.marks().lost();
    return SALES.contains(one.type())
        && one.result().equals("APPROVED")
        && one.mayOwe() != 0
        && (without & shop) != 0;
  }

  /** Of each that was looked at, its second payment. */
  Map<UUID, Optional<UUID>> again(Collection<OperationRow> operations) {
    Map<UUID, Optional<UUID>> again = new HashMap<>();
    List<OperationRow> unknown = new ArrayList<>();
    for (OperationRow one : operations) {
      if (unknownToShop(one) && one.deviceKey() != null && one.amountMinor() != null) {
        unknown.add(one);
      } else if (one.marks().swipedAgain() != null) {
        again.put(one.id(), Optional.empty());
      }
    }
    if (unknown.isEmpty()) {
      return again;
    }
    Map<UUID, List<Swipe>> near = near(unknown);
    for (OperationRow one : unknown) {
      List<Swipe> around = near.getOrDefault(one.id(), List.of());
      Optional<Swipe> self =
          around.stream().filter(swipe -> swipe.operation().equals(one.id())).findFirst();
      again.put(
          one.id(), self.flatMap(first -> DoubleCharge.again(first, around)).map(Swipe::operation));
    }
    return again;
  }

  /**
   * Has looked at again what the shop did not know of, since one of these may be its second
   * payment.
   */
  public void touched(Collection<OperationRow> operations) {
    List<OperationRow> sales =
        operations.stream()
            .filter(one -> SALES.contains(one.type()) && one.result().equals("APPROVED"))
            .filter(one -> one.deviceKey() != null && one.amountMinor() != null)
            .toList();
    if (sales.isEmpty()) {
      return;
    }
    List<UUID> unknown =
        jdbi.withHandle(sql ->
            sql.createQuery(
                    """
                    SELECT DISTINCT o.id
                    FROM unnest(:devices, :amounts, :days) AS a (device, amount, day)
                    JOIN operation AS o ON o.device_key = a.device AND o.amount = a.amount
                      AND o.business_date BETWEEN a.day - 1 AND a.day + 1
                    WHERE o.flagged AND (o.swiped_again IS NOT NULL
                      OR ((o.overdue | o.lost | o.waits_overdue | o.waits_lost) & :shop) <> 0)
                    """)
                .bindArray(
                    "devices", String.class, sales.stream().map(OperationRow::deviceKey).toArray())
                .bindArray(
                    "amounts", Long.class, sales.stream().map(OperationRow::amountMinor).toArray())
                .bindArray(
                    "days",
                    LocalDate.class,
                    sales.stream().map(OperationRow::businessDate).toArray())
                .bind("shop", Source.TERMINAL.bit() | Source.TILL.bit())
                .mapTo(UUID.class)
                .list());
    rejudgements.learned(unknown);
  }

  /** Those of the same terminal, amount and day, itself among them, with their cards. */
  private Map<UUID, List<Swipe>> near(List<OperationRow> unknown) {
    Map<UUID, List<Swipe>> near = new HashMap<>();
    jdbi.useHandle(sql ->
        sql.createQuery(
                """
                SELECT a.id AS asked, o.id, o.device_key, o.amount, o.currency, o.occurred_at,
                  o.id <> a.id AND (o.held & :terminal) <> 0 AND (o.waits & :terminal) = 0
                    AND (o.owed & ~o.held & ~o.told & :till) = 0 AS known,
                  ARRAY(
                    SELECT DISTINCT token
                    FROM record AS r, unnest(r.card_tokens) AS token
                    WHERE r.record_no = ANY(coalesce(o.legs, ARRAY(
                      SELECT m.record_no FROM record_match AS m
                      WHERE m.group_id = o.group_id AND m.operation_id = o.id)))) AS tokens
                FROM unnest(:ids, :devices, :days) AS a (id, device, day)
                JOIN operation AS self ON self.id = a.id
                JOIN operation AS o ON o.device_key = a.device
                  AND o.business_date BETWEEN a.day - 1 AND a.day + 1 AND o.amount = self.amount
                WHERE o.result = 'APPROVED' AND o.may_owe <> 0
                  AND o.type IN ('SALE', 'OFFLINE_SALE', 'INSTALMENT')
                """)
            .bind("till", Source.TILL.bit())
            .bind("terminal", Source.TERMINAL.bit())
            .bindArray("ids", UUID.class, unknown.stream().map(OperationRow::id).toArray())
            .bindArray(
                "devices", String.class, unknown.stream().map(OperationRow::deviceKey).toArray())
            .bindArray(
                "days", LocalDate.class, unknown.stream().map(OperationRow::businessDate).toArray())
            .map((row, context) -> Map.entry(row.getObject("asked", UUID.class), swipe(row)))
            .forEach(entry ->
                near.computeIfAbsent(entry.getKey(), any -> new ArrayList<>())
                    .add(entry.getValue())));
    return near;
  }

  private static Swipe swipe(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("occurred_at", OffsetDateTime.class);
    String[] tokens = (String[]) row.getArray("tokens").getArray();
    return new Swipe(
        row.getObject("id", UUID.class),
        row.getString("device_key"),
        row.getLong("amount"),
        row.getString("currency"),
        at == null ? null : at.toInstant(),
        Set.copyOf(Arrays.asList(tokens)),
        row.getBoolean("known"));
  }
}
