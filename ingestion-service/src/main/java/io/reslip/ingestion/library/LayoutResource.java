package io.reslip.ingestion.library;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.reslip.ingestion.access.CurrentCaller;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.change.Changes;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.declared.DeclaredLayout;
import io.reslip.ingestion.page.Page;
import io.reslip.ingestion.problem.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The layouts that there are. */
@Path("/v1/layouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "layouts")
class LayoutResource {
  private static final int ACCEPTED = 202;
  private static final String YAML = "application/yaml";

  private final LayoutLibrary library;
  private final OwnLayouts own;
  private final Changes changes;
  private final CurrentCaller caller;

  LayoutResource(LayoutLibrary library, OwnLayouts own, Changes changes, CurrentCaller caller) {
    this.library = library;
    this.own = own;
    this.changes = changes;
    this.caller = caller;
  }

  /** A change that waits for its second person. */
  @Schema(name = "ProposedChange")
  record Proposed(UUID changeId) {}

  @GET
  @RolesAllowed({
    Roles.SENDER,
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.CONFIG_ADMIN,
    Roles.ENGINEER,
    Roles.AUDITOR,
    Roles.VIEWER
  })
  @Operation(
      summary = "List the layouts in effect",
      description =
          "Roles: sender, operator, approver, config-admin, engineer, auditor, viewer. On one page.")
  public Page<LayoutView> list() {
    List<LayoutView> layouts =
        library.all().stream()
            .map(each -> LayoutView.brief(each, library.isBuiltIn(each.name())))
            .toList();
    return new Page<>(layouts, null);
  }

  @GET
  @Path("/{name}")
  @RolesAllowed({
    Roles.SENDER,
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.CONFIG_ADMIN,
    Roles.ENGINEER,
    Roles.AUDITOR,
    Roles.VIEWER
  })
  @Operation(
      summary = "One layout with its file",
      description =
          "Roles: sender, operator, approver, config-admin, engineer, auditor, viewer. Built-in"
              + " files are a good start for an own one, under another name.")
  public LayoutView one(@PathParam("name") String name) {
    Layout layout = library.named(name).orElseThrow(() -> Problems.notFound("layout", name));
    return LayoutView.whole(layout, library.isBuiltIn(name), own.origins(name));
  }

  @PUT
  @Path("/{name}")
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.TEXT_PLAIN})
  @RolesAllowed(Roles.CONFIG_ADMIN)
  @Blocking
  @Operation(
      summary = "Propose the next version of an own layout",
      description =
          "Role: config-admin. The body is the layout file. It takes effect when another person"
              + " approves it at /v1/changes/{changeId}/approval; before that it can be tried. Built-in"
              + " layouts cannot be changed: take another name.")
  @APIResponse(
      responseCode = "202",
      description = "Proposed",
      content = @Content(schema = @Schema(implementation = Proposed.class)))
  @APIResponse(responseCode = "409", description = "/problems/layout-built-in")
  @APIResponse(
      responseCode = "422",
      description =
          "Not a layout file (/problems/layout-invalid): errors says line by line what is wrong; or"
              + " it holds a card number (/problems/card-number)")
  @RequestBody(
      required = true,
      description = "The layout file, at most 256 KiB",
      content =
          @Content(
              mediaType = YAML,
              schema = @Schema(type = SchemaType.STRING),
              example =
                  """
                  layout: bank-of-x
                  about: Card payments of Bank of X, one line a payment
                  sources: [SCHEME]
                  kind: delimited
                  separator: ";"
                  columns: [rrn, terminal, at, amount]
                  set: {type: SALE, currency: CNY}
                  records:
                    payment:
                      fields:
                        rrn: rrn
                        terminalId: terminal
                        occurredAt: {from: at, format: yyyyMMddHHmmss}
                        amount: {from: amount, scale: point}
                  """))
  public Response propose(@PathParam("name") String name, InputStream body) throws IOException {
    if (library.isBuiltIn(name)) {
      throw Problems.conflict(
          "layout-built-in", "Reslip comes with a layout of that name: take another one.");
    }
    String text = Proposal.text(body);
    DeclaredLayout layout = Proposal.layout(name, text);
    UUID changeId =
        changes.propose(
            LayoutChange.KIND,
            layout.name(),
            JsonNodeFactory.instance.objectNode().put(LayoutChange.FILE, text),
            caller.get());
    return Response.status(ACCEPTED).entity(new Proposed(changeId)).build();
  }
}
