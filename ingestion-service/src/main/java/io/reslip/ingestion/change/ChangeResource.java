package io.reslip.ingestion.change;

import io.reslip.ingestion.access.CurrentCaller;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.idempotency.Idempotent;
import io.reslip.ingestion.page.Page;
import io.reslip.ingestion.page.PageCursor;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes that wait for a second person. */
@Path("/v1/changes")
@Tag(name = "changes")
class ChangeResource {
  private final Changes changes;
  private final ChangeStore store;
  private final CurrentCaller caller;

  ChangeResource(Changes changes, ChangeStore store, CurrentCaller caller) {
    this.changes = changes;
    this.store = store;
    this.caller = caller;
  }

  /** What the decider says to it. */
  record Decision(
      @Size(max = 2000) @Schema(examples = "Tried with the files of last week.")
          @Nullable String comment) {}

  @GET
  @RolesAllowed({Roles.OPERATOR, Roles.APPROVER, Roles.CONFIG_ADMIN, Roles.AUDITOR, Roles.VIEWER})
  @Operation(
      summary = "List changes that take two people, newest first",
      description = "Roles: operator, approver, config-admin, auditor, viewer.")
  public Page<Change> list(
      @QueryParam("state") Change.@Nullable State state,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    return Page.of(
        store.list(state == null ? null : state.name(), PageCursor.parse(cursor), limit + 1),
        limit,
        change -> new PageCursor(change.proposedAt(), change.id()));
  }

  @POST
  @Path("/{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.APPROVER, Roles.CONFIG_ADMIN})
  @Transactional
  @Idempotent
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Sent again within 24 hours, it gives the same answer and changes nothing",
      schema = @Schema(type = SchemaType.STRING, maxLength = 255))
  @Operation(
      summary = "Approve a change: it takes effect now",
      description = "Roles: approver, config-admin. Never the person who proposed it.")
  @APIResponse(responseCode = "409", description = "/problems/four-eyes, /problems/change-decided")
  @APIResponse(
      responseCode = "200",
      description = "In effect",
      content = @Content(schema = @Schema(implementation = Change.class)))
  public Response approve(@PathParam("id") UUID id, @Valid @Nullable Decision decision) {
    return Response.ok(changes.approve(id, caller.get(), comment(decision))).build();
  }

  @POST
  @Path("/{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.APPROVER, Roles.CONFIG_ADMIN})
  @Transactional
  @Idempotent
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Sent again within 24 hours, it gives the same answer and changes nothing",
      schema = @Schema(type = SchemaType.STRING, maxLength = 255))
  @Operation(
      summary = "Reject a change: it never takes effect",
      description = "Roles: those who may approve it. The proposer may take it back this way.")
  @APIResponse(responseCode = "409", description = "/problems/change-decided")
  @APIResponse(
      responseCode = "200",
      description = "Rejected",
      content = @Content(schema = @Schema(implementation = Change.class)))
  public Response reject(@PathParam("id") UUID id, @Valid @Nullable Decision decision) {
    return Response.ok(changes.reject(id, caller.get(), comment(decision))).build();
  }

  private static @Nullable String comment(@Nullable Decision decision) {
    return decision == null ? null : decision.comment();
  }
}
