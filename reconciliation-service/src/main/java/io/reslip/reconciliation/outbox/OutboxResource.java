package io.reslip.reconciliation.outbox;

import io.quarkus.arc.All;
import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.idempotency.Idempotent;
import io.reslip.reconciliation.page.Page;
import io.reslip.reconciliation.page.PageCursor;
import io.reslip.reconciliation.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is owed to other services, and what got stuck. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/outbox")
@Tag(name = "outbox", description = "What this service owes others")
class OutboxResource {
  private final OutboxDesk desk;
  private final OutboxSettings settings;
  private final CurrentCaller caller;
  private final List<OutboxRoute> routes;

  OutboxResource(
      OutboxDesk desk,
      OutboxSettings settings,
      CurrentCaller caller,
      @All List<OutboxRoute> routes) {
    this.desk = desk;
    this.settings = settings;
    this.caller = caller;
    this.routes = routes;
  }

  @GET
  @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
  @Operation(
      summary = "List what this service owes others, newest first",
      description =
          "Roles: operator, auditor. state=DEAD lists what is not tried any more, each with its"
              + " reason.")
  public Page<OutboxItem> list(
      @QueryParam("state") OutboxItem.@Nullable State state,
      @Parameter(description = "What is owed", example = "NOTICE") @QueryParam("topic")
          @Nullable String topic,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    return Page.of(
        desk.list(state == null ? null : state.name(), topic, PageCursor.parse(cursor), limit + 1),
        limit,
        item -> new PageCursor(item.createdAt(), item.id()));
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed(Roles.OPERATOR)
  @Transactional
  @Idempotent
  @Operation(
      summary = "Try a dead message again, now",
      description = "Roles: operator. Mend what its reason names first.")
  @APIResponse(
      responseCode = "200",
      description = "Pending again",
      content = @Content(schema = @Schema(implementation = OutboxItem.class)))
  public Response retry(@PathParam("id") UUID id) {
    OutboxMessage message = desk.find(id).orElseThrow(() -> Problems.notFound("message", id));
    route(message.topic()).revived(message, caller.get().actor());
    return Response.ok(
            desk.revive(id, settings.attempts())
                .orElseThrow(() ->
                    Problems.conflict(
                        "message-not-dead",
                        "Only a message that is DEAD can be tried again by hand.")))
        .build();
  }

  private OutboxRoute route(String topic) {
    return routes.stream()
        .filter(route -> route.topic().equals(topic))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody carries " + topic));
  }
}
