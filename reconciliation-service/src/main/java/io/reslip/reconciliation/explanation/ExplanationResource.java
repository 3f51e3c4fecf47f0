package io.reslip.reconciliation.explanation;

import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a record was matched, or was not. */
@Path("/v1/records/{id}/explanation")
@Tag(name = "transactions")
class ExplanationResource {
  private final Explanations explanations;
  private final CurrentCaller caller;

  ExplanationResource(Explanations explanations, CurrentCaller caller) {
    this.explanations = explanations;
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
      summary = "Why a record is where it is: its pass, what was compared, what it nearly met",
      description =
          "Roles: operator, approver, finance, support, auditor, viewer; merchant (its own only)."
              + " The id is ingestion's. 404 also while the record is not matched yet:"
              + " GET /v1/intake tells how far matching is.")
  public ExplanationView read(@PathParam("id") UUID id) {
    return explanations
        .of(id, caller.get().merchantFilter(null))
        .orElseThrow(() -> Problems.notFound("matched record", id));
  }
}
