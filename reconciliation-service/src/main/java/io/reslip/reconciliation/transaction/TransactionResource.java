package io.reslip.reconciliation.transaction;

import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.matching.operation.OperationSearch.Criteria;
import io.reslip.reconciliation.page.Page;
import io.reslip.reconciliation.page.PageCursor;
import io.reslip.reconciliation.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payments, with all that their sources say. */
@Path("/v1/transactions")
@Tag(name = "transactions")
class TransactionResource {
  private final Transactions transactions;
  private final CurrentCaller caller;

  TransactionResource(Transactions transactions, CurrentCaller caller) {
    this.transactions = transactions;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.SUPPORT,
    Roles.MERCHANT,
    Roles.AUDITOR,
    Roles.VIEWER
  })
  @Operation(
      summary = "Find payments, the newest business date first",
      description =
          "Roles: operator, approver, finance, support, auditor, viewer; merchant (its own only). A"
              + " payment is found when one of its operations has all that is asked for.")
  public Page<TransactionSummary> list(
      @Parameter(example = "2026-06-15") @QueryParam("businessDate")
          @Nullable LocalDate businessDate,
      @Parameter(example = "M1") @QueryParam("merchantId") @Nullable String merchantId,
      @Parameter(example = "T0000101") @QueryParam("terminalId") @Nullable String terminalId,
      @Parameter(example = "616612345678") @QueryParam("rrn") @Nullable String rrn,
      @Parameter(description = "Leading zeros do not matter", example = "000123")
          @QueryParam("stan")
          @Nullable String stan,
      @Parameter(description = "Minor units", example = "12850") @QueryParam("amount")
          @Nullable Long amount,
      @Parameter(description = "The one that holds this record of ingestion's")
          @QueryParam("recordId")
          @Nullable UUID recordId,
      @Parameter(description = "Whether to list each payment's operations with their records")
          @QueryParam("records")
          @DefaultValue("false")
          boolean records,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    Caller asking = caller.get();
    return transactions.list(
        new Criteria(
            businessDate,
            asking.merchantFilter(merchantId),
            terminalId,
            rrn,
            stan,
            amount,
            recordId == null ? null : transactions.number(recordId)),
        PageCursor.parse(cursor),
        limit,
        records);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.SUPPORT,
    Roles.MERCHANT,
    Roles.AUDITOR,
    Roles.VIEWER
  })
  @Operation(
      summary = "A payment: its operations, what each source says of them, and what happened when",
      description =
          "Roles: operator, approver, finance, support, auditor, viewer; merchant (its own only)."
              + " The id of one of its operations leads here too, also one that was given up.")
  public TransactionView read(@PathParam("id") UUID id) {
    return transactions
        .find(id, caller.get().merchantFilter(null))
        .orElseThrow(() -> Problems.notFound("transaction", id));
  }
}
