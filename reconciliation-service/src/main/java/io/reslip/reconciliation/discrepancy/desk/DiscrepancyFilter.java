package io.reslip.reconciliation.discrepancy.desk;

import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What to list. Each parameter that is given narrows the list. */
record DiscrepancyFilter(
    @QueryParam("kind") @Parameter(description = "One of these kinds; may be given several times")
        List<DiscrepancyKind> kind,
    @QueryParam("state") @Parameter(description = "One of these states; may be given several times")
        List<DiscrepancyState> state,
    @QueryParam("verdict") @Nullable Verdict verdict,
    @QueryParam("outcome") @Nullable Outcome outcome,
    @QueryParam("source") @Parameter(description = "The absent or deviating source")
        @Nullable Source source,
    @QueryParam("merchantId") @Parameter(example = "M1") @Nullable String merchantId,
    @QueryParam("terminalId") @Parameter(example = "10000001") @Nullable String terminalId,
    @QueryParam("transactionId") @Nullable UUID transactionId,
    @QueryParam("businessDate")
        @Parameter(description = "The acquirer's day of the payment", example = "2026-06-15")
        @Nullable LocalDate businessDate,
    @QueryParam("from") @Parameter(description = "First business day", example = "2026-06-15")
        @Nullable LocalDate from,
    @QueryParam("to") @Parameter(description = "Last business day", example = "2026-06-16")
        @Nullable LocalDate to,
    @QueryParam("minAmount")
        @Parameter(description = "Least amount, in minor units", example = "10000")
        @Nullable Long minAmount,
    @QueryParam("assignee") @Parameter(description = "Who looks after it")
        @Nullable String assignee) {

  /** Conditions and what is bound to them. */
  record Conditions(List<String> where, Map<String, Object> bound) {

    void and(String condition, String name, @Nullable Object value) {
      if (value != null) {
        where.add(condition);
        bound.put(name, value instanceof Enum<?> constant ? constant.name() : value);
      }
    }
  }

  /** Of this filter; {@code onlyMerchant} is what limits the caller, null for nothing. */
  Conditions conditions(@Nullable String onlyMerchant) {
    Conditions all = new Conditions(new ArrayList<>(), new LinkedHashMap<>());
    all.and("kind = ANY(:kind)", "kind", names(kind));
    all.and("state = ANY(:state)", "state", names(state));
    all.and("verdict = :verdict", "verdict", verdict);
    all.and("outcome = :outcome", "outcome", outcome);
    all.and("source = :source", "source", source);
    all.and("merchant_key = :merchant", "merchant", onlyMerchant);
    all.and("device_key = :terminal", "terminal", terminalId);
    all.and("transaction_id = :transaction", "transaction", transactionId);
    all.and("business_date = :day", "day", businessDate);
    all.and("business_date >= :from", "from", from);
    all.and("business_date <= :to", "to", to);
    all.and("amount >= :least", "least", minAmount);
    all.and("assignee = :assignee", "assignee", assignee);
    return all;
  }

  private static String @Nullable [] names(@Nullable List<? extends Enum<?>> given) {
    return given == null || given.isEmpty()
        ? null
        : given.stream().map(Enum::name).toArray(String[]::new);
  }
}
