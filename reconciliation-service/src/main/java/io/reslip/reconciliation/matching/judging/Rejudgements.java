package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import io.reslip.reconciliation.matching.operation.OperationFilter;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.merchant.ContractChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What is to be judged again though no record of it changed. Works in the caller's transaction. */
@ApplicationScoped
public class Rejudgements {
  private final Jdbi jdbi;
  private final DueCalendar calendar;

  Rejudgements(Jdbi jdbi, DueCalendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  /** Whether anything waits. */
  public boolean waiting() {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT EXISTS (SELECT FROM rejudgement)").mapTo(Boolean.class).one());
  }

  /** Deadlines lie between the time before and now. */
  public void deadlines(List<DueCalendar.Crossing> crossings) {
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              INSERT INTO rejudgement (cause, source, first_day, last_day)
              VALUES ('DEADLINE', :source, :first, :last)
              """);
      crossings.forEach(crossing ->
          batch
              .bind("source", crossing.source().name())
              .bind("first", crossing.first())
              .bind("last", crossing.last())
              .add());
      batch.execute();
    });
  }

  /** Sources said that they are complete: it matters to what waits for them already. */
  public void complete(List<SourceClaim> claims, Instant now) {
    List<SourceClaim> late =
        claims.stream()
            .filter(claim -> calendar.covers(claim.source()))
            .filter(claim -> !now.isBefore(calendar.due(claim.source(), claim.businessDate())))
            .toList();
    if (late.isEmpty()) {
      return;
    }
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              INSERT INTO rejudgement (cause, source, merchant_key, device_key, first_day, last_day)
              VALUES ('COMPLETE', :source, :merchant, :device, :day, :day)
              """);
      late.forEach(claim ->
          batch
              .bind("source", claim.source().name())
              .bind("merchant", claim.merchantKey())
              .bind("device", claim.deviceKey())
              .bind("day", claim.businessDate())
              .add());
      batch.execute();
    });
  }

  /** Something was learned of these operations beside their records. */
  public void learned(List<UUID> operationIds) {
    if (operationIds.isEmpty()) {
      return;
    }
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO rejudgement (cause, operation_id)
                SELECT 'LEARNED', id FROM unnest(:ids) AS id
                """)
            .bindArray("ids", UUID.class, operationIds.toArray())
            .execute());
  }

  void changed(@Observes ContractChanged event) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                "INSERT INTO rejudgement (cause, merchant_key) VALUES ('CONTRACT', :merchant)")
            .bind("merchant", event.contract().merchantKey())
            .execute());
  }

  /** The oldest requests, locked to the end of the transaction. */
  List<Rejudgement> oldest(int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT * FROM rejudgement ORDER BY request_no LIMIT :limit FOR UPDATE")
            .bind("limit", limit)
            .map((row, context) ->
                new Rejudgement(
                    row.getLong("request_no"),
                    new OperationFilter(
                        row.getObject("operation_id", UUID.class),
                        source(row.getString("source")),
                        row.getString("merchant_key"),
                        row.getString("device_key"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("after_day", LocalDate.class),
                        row.getObject("after_id", UUID.class))))
            .list());
  }

  /** The page that ended with this operation is done; there are more. */
  void goOn(Rejudgement request, OperationRow last) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                "UPDATE rejudgement SET after_day = :day, after_id = :id WHERE request_no = :number")
            .bind("day", last.businessDate())
            .bind("id", last.id())
            .bind("number", request.number())
            .execute());
  }

  void done(List<Long> numbers) {
    jdbi.useHandle(sql ->
        sql.createUpdate("DELETE FROM rejudgement WHERE request_no = ANY(:numbers)")
            .bindArray("numbers", Long.class, numbers.toArray())
            .execute());
  }

  private static @Nullable Source source(@Nullable String name) {
    return name == null ? null : Source.valueOf(name);
  }
}
