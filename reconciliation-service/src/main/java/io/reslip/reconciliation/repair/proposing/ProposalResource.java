package io.reslip.reconciliation.repair.proposing;

import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.cardnumber.NoCardNumber;
import io.reslip.reconciliation.idempotency.Idempotent;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairAction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Repairs that people propose. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/discrepancies/{id}/repairs")
@Tag(name = "repairs", description = "Lost records rebuilt, approved by two people and given back")
class ProposalResource {
  private final PersonProposals proposals;
  private final CurrentCaller caller;

  ProposalResource(PersonProposals proposals, CurrentCaller caller) {
    this.proposals = proposals;
    this.caller = caller;
  }

  /** What is proposed. */
  @Schema(name = "RepairProposal")
  record Proposal(
      @NotNull @Schema(examples = "RESTORE_RECORD") RepairAction action,
      @Size(max = 2000) @NoCardNumber @Schema(description = "Why, for those who decide")
          @Nullable String comment) {}

  @POST
  @RolesAllowed({Roles.OPERATOR, Roles.APPROVER})
  @Transactional
  @Idempotent
  @Operation(
      summary = "Propose a repair of this discrepancy",
      description =
          "Roles: operator, approver. The record is rebuilt from the evidence that there is; one"
              + " other person has to approve it.")
  @APIResponse(
      responseCode = "201",
      description = "Proposed",
      content = @Content(schema = @Schema(implementation = Repair.class)))
  public Response propose(@PathParam("id") UUID id, @Valid @NotNull Proposal proposal) {
    Repair repair =
        proposals.propose(id, proposal.action(), caller.get().actor(), proposal.comment());
    return Response.created(URI.create("/v1/repairs/" + repair.id())).entity(repair).build();
  }
}
