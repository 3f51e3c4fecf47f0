package io.reslip.reconciliation.repair.deciding;

import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.cardnumber.NoCardNumber;
import io.reslip.reconciliation.idempotency.Idempotent;
import io.reslip.reconciliation.page.Page;
import io.reslip.reconciliation.page.PageCursor;
import io.reslip.reconciliation.problem.Problems;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.repair.RepairState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Repairs, and what people say to them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/repairs")
@Tag(name = "repairs", description = "Lost records rebuilt, approved by two people and given back")
class RepairResource {
  private final RepairReader reader;
  private final Decisions decisions;
  private final CurrentCaller caller;

  RepairResource(RepairReader reader, Decisions decisions, CurrentCaller caller) {
    this.reader = reader;
    this.decisions = decisions;
    this.caller = caller;
  }

  /** What the decider says to it. */
  @Schema(name = "RepairDecision")
  record Decision(
      @Size(max = 2000)
          @NoCardNumber
          @Schema(examples = "Agrees with the slip that the merchant sent.")
          @Nullable String comment) {}

  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.SUPPORT,
    Roles.AUDITOR,
    Roles.VIEWER,
    Roles.MERCHANT
  })
  @Operation(
      summary = "List repairs, newest first",
      description =
          "Roles: operator, approver, finance, support, auditor, viewer; merchant (its own only).")
  public Page<Repair> list(
      @QueryParam("state") @Nullable RepairState state,
      @QueryParam("discrepancyId") @Nullable UUID discrepancyId,
      @QueryParam("merchantId") @Nullable String merchantId,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    RepairReader.Filter filter =
        new RepairReader.Filter(
            state == null ? null : state.name(),
            discrepancyId,
            caller.get().merchantFilter(merchantId));
    return Page.of(
        reader.list(filter, PageCursor.parse(cursor), limit + 1),
        limit,
        repair -> new PageCursor(repair.proposedAt(), repair.id()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.SUPPORT,
    Roles.AUDITOR,
    Roles.VIEWER,
    Roles.MERCHANT
  })
  @Operation(
      summary = "One repair, with the evidence of each restored field",
      description =
          "Roles: operator, approver, finance, support, auditor, viewer; merchant (its own only).")
  public Repair get(@PathParam("id") UUID id) {
    return reader
        .find(id, caller.get().merchantFilter(null))
        .orElseThrow(() -> Problems.notFound("repair", id));
  }

  @POST
  @Path("/{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  @Transactional
  @Idempotent
  @Operation(
      summary = "Approve a repair",
      description =
          "Roles: approver. Two people answer for every repair: of a machine's proposal two different"
              + " people approve, of a person's one other. The last approval that is needed puts it"
              + " into effect: APPROVED, APPLIED, and, when ingestion has it, SENT and ACCEPTED.")
  @APIResponse(
      responseCode = "200",
      description = "Approved; needs says how many people must still",
      content = @Content(schema = @Schema(implementation = Repair.class)))
  public Response approve(@PathParam("id") UUID id, @Valid @Nullable Decision decision) {
    String comment = decision == null ? null : decision.comment();
    return Response.ok(decisions.approve(id, caller.get().actor(), comment)).build();
  }

  @POST
  @Path("/{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  @Transactional
  @Idempotent
  @Operation(
      summary = "Reject a repair, with a reason: it never takes effect",
      description =
          "Roles: approver. One person is enough. The machine does not propose the same again.")
  @APIResponse(
      responseCode = "200",
      description = "Rejected",
      content = @Content(schema = @Schema(implementation = Repair.class)))
  public Response reject(@PathParam("id") UUID id, @Valid @Nullable Decision decision) {
    String reason = decision == null ? null : decision.comment();
    if (reason == null || reason.isBlank()) {
      throw Problems.unprocessable("reason-missing", "Say in comment why it is rejected.");
    }
    return Response.ok(decisions.reject(id, caller.get().actor(), reason)).build();
  }
}
