package io.reslip.ingestion.search;

import io.reslip.ingestion.access.ReadScopes;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.page.Page;
import io.reslip.ingestion.page.PageCursor;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.search.Records.Found;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What each source said. */
@Path("/v1/records")
@Tag(name = "records")
@RolesAllowed({
  Roles.SERVICE,
  Roles.OPERATOR,
  Roles.APPROVER,
  Roles.FINANCE,
  Roles.SUPPORT,
  Roles.MERCHANT,
  Roles.ENGINEER,
  Roles.AUDITOR,
  Roles.VIEWER
})
class RecordResource {
  private static final String ROLES =
      "Roles: service, operator, approver, finance, support, merchant (its own), engineer, auditor,"
          + " viewer.";

  private final Records records;
  private final ReadScopes scopes;

  RecordResource(Records records, ReadScopes scopes) {
    this.records = records;
    this.scopes = scopes;
  }

  @GET
  @Operation(
      summary = "Look records up by any key, newest first",
      description =
          ROLES
              + " Keys are compared as the source has them, leading zeros included. At least one of"
              + " merchantId, terminalId, rrn, businessDate, uploadId, conflictOf is needed.")
  public RecordPage list(
      @BeanParam @Valid RecordFilter filter,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    List<Found> found =
        records.list(
            filter.conditions(scopes.get(filter.asked())).after(PageCursor.parse(cursor)),
            limit + 1);
    Page<Found> page = Page.of(found, limit, Found::cursor);
    return new RecordPage(page.items().stream().map(Found::body).toList(), page.next());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One record, and what else was told of it", description = ROLES)
  public RecordDetail one(@PathParam("id") UUID id) {
    return records.one(id, scopes.get(null)).orElseThrow(() -> Problems.notFound("record", id));
  }
}
