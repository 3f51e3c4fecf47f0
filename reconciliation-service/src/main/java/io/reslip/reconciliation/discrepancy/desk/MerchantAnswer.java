package io.reslip.reconciliation.discrepancy.desk;

import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.access.CurrentCaller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.cardnumber.NoCardNumber;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.Ledger;
import io.reslip.reconciliation.discrepancy.Step;
import io.reslip.reconciliation.idempotency.Idempotent;
import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.matching.judging.Answers;
import io.reslip.reconciliation.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the merchant says that happened. */
@Path("/v1/discrepancies/{id}/outcome")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "discrepancies")
class MerchantAnswer {
  private final Ledger ledger;
  private final DiscrepancyQueries queries;
  private final DiscrepancyViews views;
  private final Answers answers;
  private final CurrentCaller caller;
  private final Clock clock;

  MerchantAnswer(
      Ledger ledger,
      DiscrepancyQueries queries,
      DiscrepancyViews views,
      Answers answers,
      CurrentCaller caller,
      Clock clock) {
    this.ledger = ledger;
    this.queries = queries;
    this.views = views;
    this.answers = answers;
    this.caller = caller;
    this.clock = clock;
  }

  /** Whether goods were given for the money. */
  @Schema(name = "MerchantAnswer")
  record Answer(
      @NotNull
          @Schema(
              description = "COMPLETED: goods for money; NOT_COMPLETED: the shop never got it",
              examples = "COMPLETED",
              required = true)
          Said outcome,
      @Size(max = 2000)
          @NoCardNumber
          @Schema(description = "What was said besides", examples = "The slip is here.")
          @Nullable String text) {}

  /** What a merchant can say. */
  @Schema(name = "MerchantSays")
  enum Said {
    COMPLETED(Outcome.COMPLETED, "The merchant says that it was completed."),
    NOT_COMPLETED(Outcome.NOT_COMPLETED, "The merchant says that it was not completed.");

    private final Outcome outcome;
    private final String words;

    Said(Outcome outcome, String words) {
      this.outcome = outcome;
      this.words = words;
    }
  }

  @POST
  @RolesAllowed({Roles.OPERATOR, Roles.APPROVER, Roles.SUPPORT, Roles.MERCHANT})
  @Transactional
  @Idempotent
  @Operation(
      summary = "Take down what the merchant says that happened",
      description =
          "Roles: operator, approver, support; merchant (its own only). The answer is kept for good,"
              + " with who gave it, and weighed with all other evidence at once after the call; the"
              + " last answer counts.")
  @APIResponse(
      responseCode = "202",
      description = "Kept; the discrepancy as it was before it is weighed",
      content = @Content(schema = @Schema(implementation = DiscrepancyView.class)))
  public Response answer(@PathParam("id") UUID id, @Valid @NotNull Answer answer) {
    Caller asking = caller.get();
    Problems.orNotFound(queries.find(id, asking.merchantFilter(null)), "discrepancy", id);
    Discrepancy one = Problems.orNotFound(ledger.lock(id), "discrepancy", id);
    UUID operation = one.operationId();
    if (operation == null) {
      throw Problems.conflict(
          "no-outcome", "This discrepancy is of no single payment: nothing happened in a shop.");
    }
    Instant now = clock.instant();
    String text = answer.text();
    String said = text == null || text.isBlank() ? null : text.strip();
    answers.give(id, operation, answer.outcome().outcome, asking.actor(), said, now);
    String words = answer.outcome().words + (said == null ? "" : " " + said);
    Step step = Step.of(one, DiscrepancyEvent.ANSWERED, asking.actor(), now, words);
    ledger.take(List.of(step));
    return Response.accepted(views.whole(step.after(), asking)).build();
  }
}
