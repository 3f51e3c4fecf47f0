package io.reslip.reconciliation.matching.standing;

import io.reslip.reconciliation.matching.standing.Standing.Gap;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * Which numbers of a gap records of other sources bear: each of these is evidence for its missing
 * record, and no discrepancy of its own.
 */
@ApplicationScoped
class GapNumbers {
  private final Jdbi jdbi;

  GapNumbers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The gap with how many of its numbers nothing bears. */
  Gap left(Gap gap) {
    long borne = gap.open() ? borne(gap) : 0;
    return new Gap(
        gap.gapId(),
        gap.deviceKey(),
        gap.merchantKey(),
        gap.businessDate(),
        gap.batches(),
        gap.batch(),
        gap.first(),
        gap.last(),
        gap.open(),
        Math.max(0, gap.last() - gap.first() + 1 - borne));
  }

  private long borne(Gap gap) {
    String number = gap.batches() ? "batch" : "stan";
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT count(DISTINCT number) FROM (
                  SELECT batch,
                    CASE WHEN %1$s ~ '^[0-9]{1,12}$' THEN CAST(%1$s AS bigint) END AS number
                  FROM operation
                  WHERE device_key = :device
                    AND business_date BETWEEN CAST(:day AS date) - 3 AND CAST(:day AS date) + 3)
                  AS o
                WHERE number BETWEEN :first AND :last
                  AND (:batches OR CAST(:batch AS text) IS NULL
                    OR ltrim(batch, '0') = ltrim(:batch, '0'))
                """
                    .formatted(number))
            .bind("device", gap.deviceKey())
            .bind("day", gap.businessDate())
            .bind("first", gap.first())
            .bind("last", gap.last())
            .bind("batches", gap.batches())
            .bind("batch", gap.batch())
            .mapTo(Long.class)
            .one());
  }
}
