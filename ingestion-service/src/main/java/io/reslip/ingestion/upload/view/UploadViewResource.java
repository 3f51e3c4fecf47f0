package io.reslip.ingestion.upload.view;

import io.reslip.ingestion.access.ReadScopes;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.page.Conditions;
import io.reslip.ingestion.page.Page;
import io.reslip.ingestion.page.PageCursor;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.upload.run.UploadAnswer.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of uploads. */
@Path("/v1/uploads")
@Tag(name = "uploads")
@RolesAllowed({
  Roles.TERMINAL,
  Roles.SENDER,
  Roles.SERVICE,
  Roles.OPERATOR,
  Roles.APPROVER,
  Roles.SUPPORT,
  Roles.MERCHANT,
  Roles.ENGINEER,
  Roles.AUDITOR,
  Roles.VIEWER
})
class UploadViewResource {
  private static final String ROLES =
      "Roles: terminal (its own), sender (its sources), service, operator, approver, support,"
          + " merchant (its own), engineer, auditor, viewer.";

  private final UploadViews views;
  private final ReadScopes scopes;

  UploadViewResource(UploadViews views, ReadScopes scopes) {
    this.views = views;
    this.scopes = scopes;
  }

  @GET
  @Operation(summary = "List uploads, newest first", description = ROLES)
  public Page<UploadView> list(
      @QueryParam("source") @Nullable Source source,
      @Parameter(example = "reslip-csv") @QueryParam("layout") @Nullable String layout,
      @QueryParam("state") @Nullable State state,
      @Parameter(description = "Our merchant", example = "M1") @QueryParam("merchantId")
          @Nullable String merchantId,
      @Parameter(description = "Our terminal", example = "10000001") @QueryParam("terminalId")
          @Nullable String terminalId,
      @Parameter(example = "2026-06-15") @QueryParam("businessDate")
          @Nullable LocalDate businessDate,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    Conditions conditions =
        new Conditions()
            .equal("source", source == null ? null : source.name())
            .equal("layout", layout)
            .equal("state", state == null ? null : state.name())
            .when("device_key = :terminal", "terminal", terminalId)
            .equal("business_date", businessDate)
            .within(scopes.get(merchantId))
            .after(PageCursor.parse(cursor));
    return Page.of(
        views.list(conditions, limit + 1),
        limit,
        each -> new PageCursor(each.receivedAt(), each.upload().id()));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One upload", description = ROLES + " Shows progress while it is received.")
  public UploadView one(@PathParam("id") UUID id) {
    List<UploadView> found =
        views.list(new Conditions().equal("id", id).within(scopes.get(null)), 1);
    if (found.isEmpty()) {
      throw Problems.notFound("upload", id);
    }
    return found.getFirst();
  }

  @GET
  @Path("/{id}/rejects")
  @Operation(
      summary = "What of an upload is in quarantine, and why",
      description = ROLES + " In the order of the upload.")
  public Page<RejectView> rejects(
      @PathParam("id") UUID id,
      @Parameter(example = "FIELD_INVALID") @QueryParam("code") @Nullable String code,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before")
          @QueryParam("cursor")
          @DefaultValue("0")
          @Min(0)
          long cursor) {
    UploadView upload = one(id);
    List<RejectView> found = views.rejects(upload.upload().id(), code, cursor, limit + 1);
    boolean more = found.size() > limit;
    List<RejectView> items = more ? found.subList(0, limit) : found;
    return new Page<>(items, more ? Long.toString(items.getLast().ordinal()) : null);
  }
}
