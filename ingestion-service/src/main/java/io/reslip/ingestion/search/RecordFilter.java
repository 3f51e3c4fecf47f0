package io.reslip.ingestion.search;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.ingestion.access.ReadScope;
import io.reslip.ingestion.page.Conditions;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is known of the records that are looked for. */
record RecordFilter(
    @QueryParam("source") @Nullable Source source,
    @QueryParam("type") @Nullable OperationType type,
    @Parameter(description = "Our merchant", example = "M1") @QueryParam("merchantId")
        @Nullable String merchantId,
    @Parameter(description = "Our terminal", example = "10000001") @QueryParam("terminalId")
        @Nullable String terminalId,
    @Parameter(example = "000001") @QueryParam("batch") @Nullable String batch,
    @Parameter(example = "000123") @QueryParam("stan") @Nullable String stan,
    @Parameter(example = "616612345678") @QueryParam("rrn") @Nullable String rrn,
    @QueryParam("authCode") @Nullable String authCode,
    @QueryParam("receiptNo") @Nullable String receiptNo,
    @QueryParam("invoiceNo") @Nullable String invoiceNo,
    @Parameter(description = "The channel's order number, else the merchant's")
        @QueryParam("orderNo")
        @Nullable String orderNo,
    @Parameter(example = "1111") @QueryParam("cardLast4") @Pattern(regexp = "\\d{4}")
        @Nullable String cardLast4,
    @Parameter(description = "Minor units") @QueryParam("amount") @Nullable Long amount,
    @Parameter(example = "CNY") @QueryParam("currency") @Nullable String currency,
    @Parameter(example = "2026-06-15") @QueryParam("businessDate") @Nullable LocalDate businessDate,
    @Parameter(description = "First business date") @QueryParam("from") @Nullable LocalDate from,
    @Parameter(description = "Last business date") @QueryParam("to") @Nullable LocalDate to,
    @QueryParam("uploadId") @Nullable UUID uploadId,
    @Parameter(description = "The record that these contradict") @QueryParam("conflictOf")
        @Nullable UUID conflictOf) {

  /** What merchant the filter names, for the scope. */
  @Nullable String asked() {
    return merchantId;
  }

  /**
   * The conditions within a scope.
   *
   * @throws HttpProblem 400 when it would read everything
   */
  Conditions conditions(ReadScope scope) {
    // What Reslip restored itself is never many.
    boolean selective =
        source == Source.REPAIR
            || Stream.of(
                    merchantId,
                    terminalId,
                    rrn,
                    businessDate,
                    uploadId,
                    conflictOf,
                    scope.merchant())
                .anyMatch(Objects::nonNull);
    if (!selective) {
      throw Problems.badRequest(
          "too-broad",
          "Name at least one of: merchantId, terminalId, rrn, businessDate, uploadId, conflictOf.");
    }
    return new Conditions()
        .equal("source", source == null ? null : source.name())
        .equal("type", type == null ? null : type.name())
        .when("device_key = :terminal", "terminal", terminalId)
        .equal("batch", batch)
        .equal("stan", stan)
        .equal("rrn", rrn)
        .equal("auth_code", authCode)
        .equal("receipt_no", receiptNo)
        .equal("invoice_no", invoiceNo)
        .equal("order_no", orderNo)
        .when("right(card_mask, 4) = :last4", "last4", cardLast4)
        .equal("amount", amount)
        .equal("currency", currency)
        .equal("business_date", businessDate)
        .when("business_date >= :fromDay", "fromDay", from)
        .when("business_date <= :toDay", "toDay", to)
        .equal("upload_id", uploadId)
        .equal("conflict_of", conflictOf)
        .within(scope);
  }
}
