package io.reslip.reconciliation.discrepancy.desk;

import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.cardnumber.NoCardNumber;
import io.reslip.reconciliation.change.Changes;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.Ledger;
import io.reslip.reconciliation.discrepancy.Step;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyView.CommentView;
import io.reslip.reconciliation.idempotency.Idempotent;
import io.reslip.reconciliation.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people do about discrepancies. */
@Path("/v1/discrepancies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "discrepancies")
class DiscrepancyActions {
  private final Ledger ledger;
  private final DiscrepancyQueries queries;
  private final DiscrepancyViews views;
  private final Dismissal dismissal;
  private final Changes changes;
  private final CurrentCaller caller;
  private final Clock clock;

  DiscrepancyActions(
      Ledger ledger,
      DiscrepancyQueries queries,
      DiscrepancyViews views,
      Dismissal dismissal,
      Changes changes,
      CurrentCaller caller,
      Clock clock) {
    this.ledger = ledger;
    this.queries = queries;
    this.views = views;
    this.dismissal = dismissal;
    this.changes = changes;
    this.caller = caller;
    this.clock = clock;
  }

  /** What somebody has to say. */
  @Schema(name = "NewComment")
  record Comment(
      @NotBlank
          @Size(max = 4000)
          @NoCardNumber
          @Schema(examples = "The merchant sends the slip tomorrow.", required = true)
          String text) {}

  /** Who is to look after it. */
  @Schema(name = "Assignment")
  record Assignment(
      @Size(max = 255)
          @NoCardNumber
          @Schema(
              description = "Subject of the person's token; left out: nobody",
              examples = "operator")
          @Nullable String assignee) {}

  /** Why nothing has to be done. */
  @Schema(name = "DismissalReason")
  record Reason(
      @NotBlank
          @Size(max = 2000)
          @NoCardNumber
          @Schema(examples = "The terminal was tested before it was handed out.", required = true)
          String reason) {}

  /** What waits for a second person. */
  @Schema(name = "ProposedDismissal")
  record Proposed(
      @Schema(description = "To be approved at POST /v1/changes/{changeId}/approval")
          UUID changeId) {}

  @POST
  @Path("/comments")
  @RolesAllowed({Roles.OPERATOR, Roles.APPROVER, Roles.FINANCE, Roles.SUPPORT})
  @Transactional
  @Idempotent
  @Operation(
      summary = "Comment on a discrepancy",
      description =
          "Roles: operator, approver, finance, support. Merchants do not see comments. Text that"
              + " holds a card number is refused.")
  @APIResponse(
      responseCode = "201",
      description = "Kept for good",
      content = @Content(schema = @Schema(implementation = CommentView.class)))
  public Response comment(@PathParam("id") UUID id, @Valid @NotNull Comment comment) {
    Discrepancy one = locked(id);
    CommentView said =
        new CommentView(
            UUID.randomUUID(), clock.instant(), caller.get().actor(), comment.text().strip());
    queries.insert(id, said);
    ledger.take(
        List.of(Step.of(one, DiscrepancyEvent.COMMENTED, said.by(), said.at(), said.text())));
    return Response.status(Response.Status.CREATED).entity(said).build();
  }

  @POST
  @Path("/assignment")
  @RolesAllowed({Roles.OPERATOR, Roles.APPROVER})
  @Transactional
  @Idempotent
  @Operation(
      summary = "Say who looks after a discrepancy",
      description = "Roles: operator, approver.")
  @APIResponse(
      responseCode = "200",
      description = "The discrepancy",
      content = @Content(schema = @Schema(implementation = DiscrepancyView.class)))
  public Response assign(@PathParam("id") UUID id, @Valid @NotNull Assignment assignment) {
    String given = assignment.assignee();
    String assignee = given == null || given.isBlank() ? null : given.strip();
    Caller asking = caller.get();
    Step step = Step.assign(locked(id), assignee, asking.actor(), clock.instant());
    ledger.take(List.of(step));
    return Response.ok(views.whole(step.after(), asking)).build();
  }

  @POST
  @Path("/dismissal")
  @RolesAllowed({Roles.OPERATOR, Roles.APPROVER})
  @Transactional
  @Idempotent
  @Operation(
      summary = "Dismiss a discrepancy: nothing has to be done",
      description =
          "Roles: operator, approver. At once where no money is at risk (amountAtRisk is 0); else it"
              + " waits until another person, an approver, approves the change. That fails with 409"
              + " if the amount at risk is another by then.")
  @APIResponse(
      responseCode = "200",
      description = "Dismissed",
      content = @Content(schema = @Schema(implementation = DiscrepancyView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Waits for a second person",
      content = @Content(schema = @Schema(implementation = Proposed.class)))
  public Response dismiss(@PathParam("id") UUID id, @Valid @NotNull Reason reason) {
    Discrepancy one = locked(id);
    Dismissal.refuseClosed(one);
    Caller asking = caller.get();
    String why = reason.reason().strip();
    if (!Dismissal.takesTwo(one)) {
      return Response.ok(views.whole(dismissal.atOnce(one, why, asking), asking)).build();
    }
    UUID change =
        changes.propose(
            Dismissal.KIND, id.toString(), one.merchantKey(), Dismissal.proposal(one, why), asking);
    return Response.accepted(new Proposed(change)).build();
  }

  private Discrepancy locked(UUID id) {
    return Problems.orNotFound(ledger.lock(id), "discrepancy", id);
  }
}
