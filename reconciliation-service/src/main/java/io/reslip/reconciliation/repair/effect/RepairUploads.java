package io.reslip.reconciliation.repair.effect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.outbox.Outbox;
import io.reslip.reconciliation.outbox.OutboxMessage;
import io.reslip.reconciliation.outbox.OutboxRoute;
import io.reslip.reconciliation.outbox.Reply;
import io.reslip.reconciliation.problem.Problems;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.repair.RepairState;
import io.reslip.reconciliation.repair.RepairState.Step;
import io.reslip.reconciliation.repair.RepairSteps;
import io.reslip.reconciliation.repair.Signatures;
import io.reslip.reconciliation.repair.reconstruction.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Restored records on their way to ingestion, which knows each by its repair's id. */
@ApplicationScoped
public class RepairUploads implements OutboxRoute {
  private static final String TOPIC = "REPAIR";

  private final Outbox outbox;
  private final RepairReader reader;
  private final RepairSteps steps;
  private final Refusals refusals;
  private final Discrepancies discrepancies;
  private final ObjectMapper json;
  private final URI ingestion;

  RepairUploads(
      Outbox outbox,
      RepairReader reader,
      RepairSteps steps,
      Refusals refusals,
      Discrepancies discrepancies,
      ObjectMapper json,
      @ConfigProperty(name = "reslip.ingestion.url", defaultValue = "http://127.0.0.1:8081")
          URI ingestion) {
    this.outbox = outbox;
    this.reader = reader;
    this.steps = steps;
    this.refusals = refusals;
    this.discrepancies = discrepancies;
    this.json = json;
    this.ingestion = ingestion;
  }

  /** What ingestion is sent; the names are its own. */
  public record Upload(
      UUID repairId,
      UUID discrepancyId,
      Source restores,
      UUID transactionId,
      JsonNode fields,
      List<Provenance> provenance,
      List<String> approvedBy) {}

  /** What we read of its answer. */
  public record Receipt(String id, Counts counts) {

    /** What became of the one record. */
    record Counts(long conflicting, long quarantined) {}
  }

  /** Owes an approved one to ingestion, from the end of this transaction on. */
  public void owe(Repair repair) {
    Upload upload =
        new Upload(
            repair.id(),
            repair.discrepancyId(),
            repair.restores(),
            repair.transactionId(),
            repair.fields(),
            repair.provenance(),
            Signatures.of(repair).stream().map(Signatures.Signature::subject).toList());
    String id = repair.id().toString();
    outbox.owe(new Outbox.Owed(TOPIC, id, id, json.valueToTree(upload)));
  }

  /** It is not sent, if it has not been under way yet. */
  public void takeBack(Repair repair) {
    outbox.takeBack(TOPIC, repair.id().toString());
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public URI address() {
    return ingestion.resolve("/v1/uploads?source=REPAIR&layout=reslip-repair");
  }

  @Override
  public void delivered(OutboxMessage message, Reply reply) {
    Repair repair = lock(message);
    Receipt receipt = receipt(reply);
    boolean refused = receipt.counts().conflicting() > 0 || receipt.counts().quarantined() > 0;
    if (refused && repair.state().allows(Step.REFUSE)) {
      refusals.refuse(repair, refusal(receipt));
    } else if (!refused && repair.state().allows(Step.SEND)) {
      steps.take(
          new RepairSteps.Taken(
              repair,
              Step.SEND,
              Actor.MACHINE,
              "Ingestion has it as upload " + receipt.id() + "."));
    }
  }

  @Override
  public void died(OutboxMessage message, String reason) {
    Repair repair = lock(message);
    if (repair.state() == RepairState.APPLIED) {
      steps.note(
          repair, Actor.MACHINE, "REPAIR_NOT_DELIVERED", "Ingestion could not be told: " + reason);
    }
  }

  @Override
  public void revived(OutboxMessage message, Actor by) {
    Repair repair = lock(message);
    if (repair.state() != RepairState.APPLIED) {
      throw Problems.conflict(
          "repair-ended", "This repair is " + repair.state() + ": it is not sent any more.");
    }
    steps.note(repair, by, "REPAIR_DELIVERY_RETRIED", null);
  }

  private static String refusal(Receipt receipt) {
    return receipt.counts().quarantined() > 0
        ? "Ingestion put it in quarantine: see the rejects of upload " + receipt.id() + "."
        : "Ingestion has another restored record of this repair: see upload " + receipt.id() + ".";
  }

  /** The discrepancy first, as everywhere. */
  private Repair lock(OutboxMessage message) {
    UUID id = UUID.fromString(message.key());
    Repair repair =
        reader
            .find(id, null)
            .orElseThrow(() -> new IllegalStateException("a message of no repair: " + id));
    discrepancies.lock(repair.discrepancyId());
    return reader.lock(id).orElse(repair);
  }

  private Receipt receipt(Reply reply) {
    try {
      JsonNode answer = json.readTree(reply.body());
      JsonNode counts = answer.path("counts");
      return new Receipt(
          answer.path("id").asText("unknown"),
          new Receipt.Counts(
              counts.path("conflicting").asLong(), counts.path("quarantined").asLong()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ingestion's answer is no JSON", e);
    }
  }
}
