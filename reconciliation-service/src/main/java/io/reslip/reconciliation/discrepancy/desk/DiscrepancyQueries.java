package io.reslip.reconciliation.discrepancy.desk;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.DiscrepancyRows;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyView.CommentView;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyView.HistoryView;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.page.PageCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Discrepancies as people ask for them. */
@ApplicationScoped
class DiscrepancyQueries {
  private static final String ACTOR_OF_MACHINE = Actor.MACHINE.label();

  private final Jdbi jdbi;
  private final DiscrepancyRows rows;

  DiscrepancyQueries(Jdbi jdbi, DiscrepancyRows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  /** The one of this id, if it is this merchant's; null for any. */
  Optional<Discrepancy> find(UUID id, @Nullable String onlyMerchant) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT * FROM discrepancy
                WHERE id = :id AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)
                """)
            .bind("id", id)
            .bind("merchant", onlyMerchant)
            .map((row, context) -> rows.read(row))
            .findOne());
  }

  /** Newest first. The text of the query is made of the fixed conditions of the filter only. */
  List<Discrepancy> list(
      DiscrepancyFilter filter,
      @Nullable String onlyMerchant,
      @Nullable PageCursor after,
      int limit) {
    DiscrepancyFilter.Conditions conditions = filter.conditions(onlyMerchant);
    if (after != null) {
      conditions.and("(opened_at, id) < (:at, :id)", "at", after.at().atOffset(ZoneOffset.UTC));
      conditions.bound().put("id", after.id());
    }
    String where =
        conditions.where().isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions.where());
    return jdbi.withHandle(sql -> {
      Query query =
          sql.createQuery(
              "SELECT * FROM discrepancy"
                  + where
                  + " ORDER BY opened_at DESC, id DESC LIMIT :limit");
      for (Map.Entry<String, Object> bound : conditions.bound().entrySet()) {
        if (bound.getValue() instanceof String[] texts) {
          query.bindArray(bound.getKey(), String.class, (Object[]) texts);
        } else {
          query.bind(bound.getKey(), bound.getValue());
        }
      }
      return query.bind("limit", limit).map((row, context) -> rows.read(row)).list();
    });
  }

  /** Oldest first. A merchant is not told who did what, nor what people keep to themselves. */
  List<HistoryView> history(UUID id, boolean forMerchant) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT * FROM discrepancy_event
                WHERE discrepancy_id = :id
                  AND NOT (:merchant AND event IN ('COMMENTED', 'ASSIGNED'))
                ORDER BY event_no
                """)
            .bind("id", id)
            .bind("merchant", forMerchant)
            .map((row, context) -> {
              String actor = row.getString("actor");
              String from = row.getString("from_state");
              String verdict = row.getString("verdict");
              return new HistoryView(
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  DiscrepancyEvent.valueOf(row.getString("event")),
                  forMerchant && !actor.equals(ACTOR_OF_MACHINE) ? Actor.Kind.PERSON.name() : actor,
                  from == null ? null : DiscrepancyState.valueOf(from),
                  DiscrepancyState.valueOf(row.getString("to_state")),
                  verdict == null ? null : Verdict.valueOf(verdict),
                  row.getString("detail"));
            })
            .list());
  }

  /** Oldest first. */
  List<CommentView> comments(UUID id) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT * FROM discrepancy_comment WHERE discrepancy_id = :id ORDER BY at, id")
            .bind("id", id)
            .map((row, context) ->
                new CommentView(
                    row.getObject("id", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Actor.person(row.getString("issuer"), row.getString("subject")),
                    row.getString("text")))
            .list());
  }

  void insert(UUID discrepancyId, CommentView comment) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO discrepancy_comment (id, discrepancy_id, at, issuer, subject, text)
                VALUES (:id, :discrepancy, :at, :issuer, :subject, :text)
                """)
            .bind("id", comment.id())
            .bind("discrepancy", discrepancyId)
            .bind("at", comment.at().atOffset(ZoneOffset.UTC))
            .bind("issuer", comment.by().issuer())
            .bind("subject", comment.by().subject())
            .bind("text", comment.text())
            .execute());
  }
}
