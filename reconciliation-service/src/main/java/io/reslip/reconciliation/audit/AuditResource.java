package io.reslip.reconciliation.audit;

import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.audit.AuditQueries.EntryView;
import io.reslip.reconciliation.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what, and whether that can be believed. */
@Path("/v1/audit")
@Tag(name = "audit", description = "Who did what, in chains that nobody can change unseen")
class AuditResource {
  private final AuditQueries queries;
  private final Verification verification;

  AuditResource(AuditQueries queries, Verification verification) {
    this.queries = queries;
    this.verification = verification;
  }

  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.APPROVER, Roles.OPERATOR})
  @Operation(
      summary = "List audit entries, newest first",
      description = "Roles: auditor, approver, operator.")
  public Page<EntryView> list(
      @Parameter(description = "The chain of this discrepancy and its repairs only")
          @QueryParam("discrepancyId")
          @Nullable UUID discrepancyId,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    return Page.byText(
        queries.list(discrepancyId, AuditQueries.Place.parse(cursor), limit + 1),
        limit,
        entry -> entry.place().text());
  }

  @GET
  @Path("/verification")
  @RolesAllowed(Roles.AUDITOR)
  @Operation(
      summary = "Recompute all chains, and name the first break",
      description =
          "Roles: auditor. Every signature is computed anew under the audit key, which is kept outside"
              + " of the database; heads are compared with what they close, and chains with what"
              + " they are about. All as of one moment, while work goes on; it takes the longer the"
              + " more entries there are.")
  public Verification.Report verify() {
    return verification.verify();
  }
}
