package io.reslip.notification.recipient;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.notification.access.Caller;
import io.reslip.notification.access.CurrentCaller;
import io.reslip.notification.access.Roles;
import io.reslip.notification.change.Changes;
import io.reslip.notification.page.Page;
import io.reslip.notification.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is told things where. */
@Path("/v1/recipients")
@Tag(name = "recipients", description = "Addresses and languages; changed by two people")
class RecipientResource {
  private final RecipientStore store;
  private final Changes changes;
  private final CurrentCaller caller;
  private final ObjectMapper json;

  RecipientResource(
      RecipientStore store, Changes changes, CurrentCaller caller, ObjectMapper json) {
    this.store = store;
    this.changes = changes;
    this.caller = caller;
    this.json = json;
  }

  /** What was proposed. */
  @Schema(name = "ProposedChange")
  record Proposed(
      @Schema(description = "To be approved at POST /v1/changes/{changeId}/approval")
          UUID changeId) {}

  @PUT
  @Path("/{kind}/{id}")
  @RolesAllowed(Roles.CONFIG_ADMIN)
  @Transactional
  @Operation(
      summary = "Propose where a recipient is told things",
      description =
          """
          Takes effect when another person approves it. Notices that wait for an address go out \
          then. Role: config-admin.\
          """)
  @APIResponse(
      responseCode = "202",
      description = "Proposed: waits for another person's approval",
      content = @Content(schema = @Schema(implementation = Proposed.class)))
  @APIResponse(responseCode = "422", description = "/problems/channel-not-supported")
  public Response put(
      @Parameter(description = "MERCHANT", example = "MERCHANT") @PathParam("kind") String kind,
      @Parameter(description = "For a merchant its merchantId", example = "M1")
          @PathParam("id")
          @Size(max = 128)
          @Pattern(regexp = "[^\\p{Cntrl}]*")
          String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = RecipientSettings.class),
                      examples =
                          @ExampleObject(
                              name = "merchant",
                              value =
                                  """
                                  {"addresses": {"email": ["owner@shop.example"]}, \
                                  "language": "zh-CN", "channels": ["EMAIL"]}\
                                  """)))
          @NotNull
          @Valid
          RecipientSettings settings) {
    RecipientRef ref = new RecipientRef(RecipientKind.of(kind), id);
    UUID change =
        changes.propose(
            RecipientChange.KIND,
            ref.toString(),
            ref.id(),
            json.valueToTree(settings.checked()),
            caller.get());
    return Response.accepted(new Proposed(change)).build();
  }

  @GET
  @Path("/{kind}/{id}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.SUPPORT,
    Roles.CONFIG_ADMIN,
    Roles.AUDITOR,
    Roles.VIEWER,
    Roles.MERCHANT
  })
  @Operation(
      summary = "Show where a recipient is told things",
      description =
          "Roles: operator, approver, support, config-admin, auditor, viewer; merchant (itself only).")
  public Recipient get(
      @Parameter(description = "MERCHANT", example = "MERCHANT") @PathParam("kind") String kind,
      @Parameter(description = "For a merchant its merchantId", example = "M1") @PathParam("id")
          String id) {
    RecipientRef ref = new RecipientRef(RecipientKind.of(kind), id);
    Caller asking = caller.get();
    return (asking.maySee(id) ? store.find(ref) : java.util.Optional.<Recipient>empty())
        .orElseThrow(() -> Problems.notFound("recipient", ref));
  }

  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.SUPPORT,
    Roles.CONFIG_ADMIN,
    Roles.AUDITOR,
    Roles.VIEWER,
    Roles.MERCHANT
  })
  @Operation(
      summary = "List recipients by kind and id",
      description =
          "Roles: operator, approver, support, config-admin, auditor, viewer; merchant (itself only).")
  public Page<Recipient> list(
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    String own = caller.get().merchantFilter(null);
    List<Recipient> found = store.list(own, RecipientCursor.parse(cursor), limit + 1);
    return found.size() <= limit
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, limit), RecipientCursor.text(found.get(limit - 1)));
  }
}
