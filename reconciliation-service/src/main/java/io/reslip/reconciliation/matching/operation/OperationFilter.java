package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.intake.Source;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which operations are to be judged again. Null is any.
 *
 * @param without only those that have no record of this source, or wait for one that would put
 *     right what does not agree
 * @param operationId only this one
 * @param afterDay where the page before ended
 * @param afterId where the page before ended
 */
public record OperationFilter(
    @Nullable UUID operationId,
    @Nullable Source without,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate afterDay,
    @Nullable UUID afterId) {

  // Only the conditions that are there, so that each question finds its index.
  String where() {
    StringBuilder where = new StringBuilder("WHERE true");
    add(where, operationId, "id = :operation");
    add(where, without, "((owed & ~held & ~told | waits) & CAST(:bit AS integer)) <> 0");
    add(where, merchantKey, "merchant_key = :merchant");
    add(where, deviceKey, "device_key = :device");
    add(where, firstDay, "business_date >= :first");
    add(where, lastDay, "business_date <= :last");
    add(where, afterId, "(business_date, id) > (:afterDay, :afterId)");
    return where.toString();
  }

  Query bind(Query query) {
    if (operationId != null) {
      query.bind("operation", operationId);
    }
    if (without != null) {
      query.bind("bit", without.bit());
    }
    if (merchantKey != null) {
      query.bind("merchant", merchantKey);
    }
    if (deviceKey != null) {
      query.bind("device", deviceKey);
    }
    if (firstDay != null) {
      query.bind("first", firstDay);
    }
    if (lastDay != null) {
      query.bind("last", lastDay);
    }
    return afterId == null ? query : query.bind("afterDay", afterDay).bind("afterId", afterId);
  }

  private static void add(StringBuilder where, @Nullable Object value, String condition) {
    if (value != null) {
      where.append(" AND ").append(condition);
    }
  }
}
