package io.reslip.reconciliation.merchant;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.change.Changes;
import io.reslip.reconciliation.page.KeyCursor;
import io.reslip.reconciliation.page.Page;
import io.reslip.reconciliation.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** Contracts with merchants. */
@Path("/v1/merchants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "merchants", description = "What is agreed with a merchant, and so what is owed")
class MerchantResource {
  private final MerchantStore store;
  private final Changes changes;
  private final CurrentCaller caller;
  private final ObjectMapper json;

  MerchantResource(MerchantStore store, Changes changes, CurrentCaller caller, ObjectMapper json) {
    this.store = store;
    this.changes = changes;
    this.caller = caller;
    this.json = json;
  }

  /** What waits for a second person. */
  @Schema(name = "ProposedContract")
  record Proposed(
      @Schema(description = "To be approved at POST /v1/changes/{changeId}/approval")
          UUID changeId) {}

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
      summary = "List merchants with a contract, in the order of their ids",
      description =
          "Roles: operator, approver, finance, support, engineer, auditor, config-admin, viewer;"
              + " merchant (itself only).")
  public Page<MerchantView> list(
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    return Page.byText(
        store.list(caller.get().merchantFilter(null), KeyCursor.parse(cursor), limit + 1),
        limit,
        merchant -> new KeyCursor(merchant.merchantId()).text());
  }

  @GET
  @Path("/{merchantId}")
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
      summary = "What is agreed with a merchant",
      description =
          "Roles: operator, approver, finance, support, engineer, auditor, config-admin, viewer;"
              + " merchant (itself only: another's is not found).")
  @APIResponse(
      responseCode = "200",
      description = "The contract in effect",
      content = @Content(schema = @Schema(implementation = MerchantView.class)))
  public MerchantView one(@PathParam("merchantId") String merchantId) {
    Caller asking = caller.get();
    return Problems.orNotFound(
        store.find(merchantId).filter(found -> asking.maySee(found.merchantId())),
        "merchant",
        merchantId);
  }

  @PUT
  @Path("/{merchantId}")
  @RolesAllowed(Roles.CONFIG_ADMIN)
  @Operation(
      summary = "Propose what is to be agreed with a merchant",
      description =
          "Roles: config-admin. In effect once another person (config-admin or approver) approves"
              + " the change. All payments of the merchant are then judged by it.")
  @APIResponse(
      responseCode = "202",
      description = "Waits for a second person",
      content = @Content(schema = @Schema(implementation = Proposed.class)))
  public Response put(
      @PathParam("merchantId")
          @Pattern(
              regexp = "[\\x21-\\x7e]{1,64}",
              message = "must have 1 to 64 printable characters, no spaces")
          String merchantId,
      @Valid @NotNull ContractTerms terms) {
    terms.of(merchantId);
    UUID change =
        changes.propose(
            ContractChange.KIND, merchantId, merchantId, json.valueToTree(terms), caller.get());
    return Response.accepted(new Proposed(change)).build();
  }
}
