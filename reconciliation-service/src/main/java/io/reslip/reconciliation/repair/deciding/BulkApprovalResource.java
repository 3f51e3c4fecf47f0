package io.reslip.reconciliation.repair.deciding;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.cardnumber.NoCardNumber;
import io.reslip.reconciliation.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Approving many repairs at once. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/repairs/approvals")
@Tag(name = "repairs", description = "Lost records rebuilt, approved by two people and given back")
class BulkApprovalResource {
  private static final int MOST = 500;

  private final BulkApprovals approvals;
  private final CurrentCaller caller;

  BulkApprovalResource(BulkApprovals approvals, CurrentCaller caller) {
    this.approvals = approvals;
    this.caller = caller;
  }

  /** Which, and whether to try only. */
  @Schema(name = "BulkApproval")
  record BulkApproval(
      @NotEmpty @Size(max = MOST) List<@NotNull UUID> repairIds,
      @Size(max = 2000) @NoCardNumber @Nullable String comment,
      @Schema(description = "true: tell what would happen, and do nothing") boolean preview) {}

  @POST
  @RolesAllowed(Roles.APPROVER)
  @Transactional
  @Idempotent
  @Operation(
      summary = "Approve up to 500 repairs, or see what that would do",
      description =
          "Roles: approver. Each repair is told by itself: what you cannot approve holds up nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What was done, or would be",
      content = @Content(schema = @Schema(implementation = BulkAnswer.class)))
  public Response approve(@Valid @NotNull BulkApproval asked) {
    Actor person = caller.get().actor();
    return Response.ok(
            asked.preview()
                ? approvals.preview(asked.repairIds(), person)
                : approvals.approve(asked.repairIds(), person, asked.comment()))
        .build();
  }
}
