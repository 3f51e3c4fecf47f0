package io.reslip.reconciliation.repair;

import io.reslip.reconciliation.page.PageCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables of repairs and approvals, read. */
@ApplicationScoped
public class RepairReader {
  private final Jdbi jdbi;
  private final RepairRows rows;

  RepairReader(Jdbi jdbi, RepairRows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  /** What to list; null does not limit. */
  public record Filter(
      @Nullable String state, @Nullable UUID discrepancyId, @Nullable String merchantKey) {}

  /** Newest first. */
  public List<Repair> list(Filter filter, @Nullable PageCursor after, int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                RepairRows.SELECT
                    + """
                    WHERE (CAST(:state AS text) IS NULL OR state = :state)
                      AND (CAST(:discrepancy AS uuid) IS NULL OR discrepancy_id = CAST(:discrepancy AS uuid))
                      AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)
                      AND (CAST(:at AS timestamptz) IS NULL OR (proposed_at, id) < (:at, CAST(:id AS uuid)))
                    ORDER BY proposed_at DESC, id DESC LIMIT :limit
                    """)
            .bind("state", filter.state())
            .bind("discrepancy", filter.discrepancyId())
            .bind("merchant", filter.merchantKey())
            .bind("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
            .bind("id", after == null ? null : after.id())
            .bind("limit", limit)
            .map((row, context) -> rows.repair(row))
            .list());
  }

  /** The repair, if it is there and of this merchant; null does not limit. */
  public Optional<Repair> find(UUID id, @Nullable String merchantKey) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                RepairRows.SELECT
                    + """
                    WHERE id = :id
                      AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)
                    """)
            .bind("id", id)
            .bind("merchant", merchantKey)
            .map((row, context) -> rows.repair(row))
            .findOne());
  }

  /** Those that are there, in the order of their ids. */
  public List<Repair> find(Collection<UUID> ids) {
    return by("id = ANY (:ids) ORDER BY id", ids);
  }

  /**
   * Locks those that are there to the end of the transaction, in the order of their ids. Who may
   * wait for the discrepancy's audit chain afterwards locks the discrepancy first, as matching
   * does.
   */
  public List<Repair> lock(Collection<UUID> ids) {
    // Locked first and read then, so that approvals are read as of when the lock was given.
    by("id = ANY (:ids) ORDER BY id FOR UPDATE OF repair", ids);
    return find(ids);
  }

  /** Locks one; see above. */
  public Optional<Repair> lock(UUID id) {
    return lock(List.of(id)).stream().findFirst();
  }

  /** All repairs of these discrepancies, ended ones too. */
  public List<Repair> ofDiscrepancies(Collection<UUID> ids) {
    return by("discrepancy_id = ANY (:ids) ORDER BY id", ids);
  }

  /** Proposals about these operations. */
  public List<Repair> proposedOf(Collection<UUID> operationIds) {
    return by("operation_id = ANY (:ids) AND state = 'PROPOSED' ORDER BY id", operationIds);
  }

  /** How many repairs of payments of this day are in each state; null does not limit. */
  public SortedMap<RepairState, Long> count(LocalDate businessDate, @Nullable String merchantKey) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT state, count(*) AS many FROM repair
                WHERE business_date = :day
                  AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)
                GROUP BY state
                """)
            .bind("day", businessDate)
            .bind("merchant", merchantKey)
            .map((row, context) ->
                Map.entry(RepairState.valueOf(row.getString("state")), row.getLong("many")))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
  }

  private List<Repair> by(String condition, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(sql ->
        sql.createQuery(RepairRows.SELECT + " WHERE " + condition)
            .bindArray("ids", UUID.class, ids.toArray())
            .map((row, context) -> rows.repair(row))
            .list());
  }
}
