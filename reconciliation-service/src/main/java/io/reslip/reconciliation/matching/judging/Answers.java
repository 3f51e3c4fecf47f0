package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.outcome.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What merchants said that happened. In the caller's transaction. */
@ApplicationScoped
public class Answers {
  private final Jdbi jdbi;
  private final Rejudgements rejudgements;

  Answers(Jdbi jdbi, Rejudgements rejudgements) {
    this.jdbi = jdbi;
    this.rejudgements = rejudgements;
  }

  /**
   * Keeps an answer for good, and has the operation judged again.
   *
   * @param outcome COMPLETED or NOT_COMPLETED
   * @param text what was said besides
   */
  public void give(
      UUID discrepancyId,
      UUID operationId,
      Outcome outcome,
      Actor by,
      @Nullable String text,
      Instant at) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO merchant_answer
                  (operation_id, discrepancy_id, outcome, issuer, subject, text, at)
                VALUES (:operation, :discrepancy, :outcome, :issuer, :subject, :text, :at)
                """)
            .bind("operation", operationId)
            .bind("discrepancy", discrepancyId)
            .bind("outcome", outcome.name())
            .bind("issuer", by.issuer())
            .bind("subject", by.subject())
            .bind("text", text)
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .execute());
    rejudgements.learned(List.of(operationId));
  }

  /** The last answer for each of these. */
  Learned of(Collection<OperationRow> operations) {
    // Only what has or had something to tell can have been asked about.
    Object[] asked =
        operations.stream().filter(OperationRow::flagged).map(OperationRow::id).toArray();
    Map<UUID, Evidence> answers = new HashMap<>();
    if (asked.length > 0) {
      jdbi.useHandle(sql ->
          sql.createQuery(
                  """
                  SELECT coalesce(alias.operation_id, answer.operation_id) AS id, answer.outcome
                  FROM merchant_answer AS answer
                  LEFT JOIN operation_alias AS alias ON alias.id = answer.operation_id
                  WHERE answer.operation_id = ANY(:ids) OR alias.operation_id = ANY(:ids)
                  ORDER BY answer.answer_no
                  """)
              .bindArray("ids", UUID.class, asked)
              .map((row, context) ->
                  Map.entry(
                      row.getObject("id", UUID.class),
                      Outcome.valueOf(row.getString("outcome")) == Outcome.COMPLETED
                          ? Evidence.MERCHANT_SAYS_COMPLETED
                          : Evidence.MERCHANT_SAYS_NOT_COMPLETED))
              .forEach(entry -> answers.put(entry.getKey(), entry.getValue())));
    }
    return new Learned(answers, Map.of());
  }
}
