package io.reslip.reconciliation.matching;

import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that is owed and not there.
 *
 * @param dueAt when it was or is due
 * @param proof for LOST and OVERDUE: the claim of completeness that does not hold it
 */
public record AbsentLeg(Source source, Verdict verdict, Instant dueAt, @Nullable Proof proof) {

  /**
   * The source said that it had delivered all, and this record was not among it.
   *
   * @param uploadId the upload whose totals tied
   * @param completeAt when ingestion stated it
   */
  public record Proof(String uploadId, Instant completeAt) {}
}
