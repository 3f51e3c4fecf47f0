package io.reslip.reconciliation.summary;

import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One business day in numbers. */
@Path("/v1/summary")
@Tag(name = "summary", description = "One business day in numbers")
class SummaryResource {
  private final Summaries summaries;
  private final CurrentCaller caller;

  SummaryResource(Summaries summaries, CurrentCaller caller) {
    this.summaries = summaries;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.SUPPORT,
    Roles.ENGINEER,
    Roles.AUDITOR,
    Roles.CONFIG_ADMIN,
    Roles.VIEWER,
    Roles.MERCHANT
  })
  @Operation(
      summary = "Counts and amounts of a business day by source, verdict, kind and state",
      description =
          "Roles: operator, approver, finance, support, engineer, auditor, config-admin, viewer;"
              + " merchant (its own numbers only).")
  public SummaryView summary(
      @Parameter(description = "The acquirer's day", example = "2026-06-15", required = true)
          @QueryParam("businessDate")
          @NotNull
          LocalDate businessDate,
      @Parameter(description = "Of this merchant only", example = "M1") @QueryParam("merchantId")
          @Nullable String merchantId) {
    return summaries.of(businessDate, caller.get().merchantFilter(merchantId));
  }
}
