package io.reslip.reconciliation.repair;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.repair.reconstruction.Contradiction;
import io.reslip.reconciliation.repair.reconstruction.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposed correction, and what became of it.
 *
 * @param amount minor units of {@code currency}, as restored
 * @param basis hex of a hash over all that it stands on
 */
@Schema(name = "Repair", description = "A proposed correction, and what became of it")
public record Repair(
    UUID id,
    UUID discrepancyId,
    UUID transactionId,
    @JsonIgnore UUID operationId,
    RepairAction action,
    RepairState state,
    @Schema(description = "The source whose record is restored") Source restores,
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Schema(description = "The acquirer's day of the payment") LocalDate businessDate,
    @Schema(description = "Minor units of currency") long amount,
    @Schema(examples = "CNY") String currency,
    @Schema(description = "The restored record: only fields that have evidence") JsonNode fields,
    @Schema(description = "The evidence of each field") List<Provenance> provenance,
    @Schema(description = "Fields that stay empty, for want of evidence") List<String> missing,
    @Schema(description = "Who could give each of the missing fields, and has not")
        Map<String, List<Source>> missingFrom,
    @Schema(description = "Fields that sources say different things about")
        List<Contradiction> contradictions,
    Actor proposedBy,
    Instant proposedAt,
    @Schema(description = "What the proposer said") @Nullable String comment,
    List<Approval> approvals,
    @Schema(description = "How many approvals are still needed") int needs,
    @JsonIgnore String basis,
    @Nullable Instant approvedAt,
    @Nullable Instant appliedAt,
    @Schema(description = "When ingestion acknowledged it") @Nullable Instant sentAt,
    @Schema(description = "When it came back in the feed") @Nullable Instant acceptedAt,
    @Nullable Instant endedAt,
    @Schema(description = "Why it ended, or why it does not go on") @Nullable String reason) {

  public Repair {
    provenance = List.copyOf(provenance);
    missing = List.copyOf(missing);
    contradictions = List.copyOf(contradictions);
    approvals = List.copyOf(approvals);
  }

  /**
   * Why this person may not approve it now, in a sentence; empty when they may. Two people answer
   * for every repair: of a machine's proposal two approve, of a person's one other.
   */
  public Optional<String> obstacleFor(Actor person) {
    if (state != RepairState.PROPOSED) {
      return Optional.of("This repair is " + state + " already.");
    }
    if (person.equals(proposedBy)) {
      return Optional.of("You proposed this repair: another person has to approve it.");
    }
    if (approvals.stream().anyMatch(approval -> approval.by(person))) {
      return Optional.of("You have approved this repair: another person has to, too.");
    }
    return Optional.empty();
  }
}
