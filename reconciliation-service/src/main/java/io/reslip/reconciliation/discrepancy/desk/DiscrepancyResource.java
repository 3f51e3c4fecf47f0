package io.reslip.reconciliation.discrepancy.desk;

import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.page.Page;
import io.reslip.reconciliation.page.PageCursor;
import io.reslip.reconciliation.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Discrepancies, to be read. */
@Path("/v1/discrepancies")
@Tag(name = "discrepancies")
class DiscrepancyResource {
  private final DiscrepancyQueries queries;
  private final DiscrepancyViews views;
  private final CurrentCaller caller;

  DiscrepancyResource(DiscrepancyQueries queries, DiscrepancyViews views, CurrentCaller caller) {
    this.queries = queries;
    this.views = views;
    this.caller = caller;
  }

  @GET
  @Transactional
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
      summary = "List discrepancies, newest first",
      description =
          "Roles: operator, approver, finance, support, engineer, auditor, config-admin, viewer;"
              + " merchant (its own only).")
  public Page<DiscrepancyView> list(
      @BeanParam DiscrepancyFilter filter,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Parameter(description = "next of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    Caller asking = caller.get();
    Page<Discrepancy> page =
        Page.of(
            queries.list(
                filter,
                asking.merchantFilter(filter.merchantId()),
                PageCursor.parse(cursor),
                limit + 1),
            limit,
            one -> new PageCursor(one.openedAt(), one.id()));
    return new Page<>(views.list(page.items(), asking), page.next());
  }

  @GET
  @Path("/{id}")
  @Transactional
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
      summary = "One discrepancy, with its records, history, comments and repairs",
      description =
          "Roles: operator, approver, finance, support, engineer, auditor, config-admin, viewer;"
              + " merchant (its own only: another's is not found; comments and names are not"
              + " shown).")
  public DiscrepancyView one(@PathParam("id") UUID id) {
    Caller asking = caller.get();
    return views.whole(
        Problems.orNotFound(queries.find(id, asking.merchantFilter(null)), "discrepancy", id),
        asking);
  }
}
