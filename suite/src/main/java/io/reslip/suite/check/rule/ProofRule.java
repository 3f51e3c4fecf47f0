package io.reslip.suite.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Whether nothing that was restored counts as a counterpart, or as a proof. */
public final class ProofRule {
  private static final String REPAIR = "REPAIR";

  private final Findings findings;
  private final Predicate<String> isRepairUpload;
  private final Set<String> verified = new HashSet<>();

  /**
   * @param isRepairUpload whether the upload of this id is one of our own repairs
   */
  public ProofRule(Findings findings, Predicate<String> isRepairUpload) {
    this.findings = findings;
    this.isRepairUpload = isRepairUpload;
  }

  /** Takes a payment as it is listed with its operations. */
  public void transaction(JsonNode transaction) {
    for (JsonNode operation : transaction.path("operations")) {
      String name = "operation " + operation.path("id").asText();
      Set<String> present = new HashSet<>();
      for (JsonNode record : operation.path("records")) {
        boolean restored = record.path("source").asText().equals(REPAIR);
        if (restored != record.path("role").asText().equals(REPAIR)) {
          findings.fail(
              Check.PROOFS,
              name + " takes restored record " + record.path("id").asText() + " for a counterpart");
        }
        if (!restored) {
          present.add(record.path("source").asText());
        }
      }
      operation.path("legs").forEach(leg -> leg(name, leg, present));
    }
  }

  private void leg(String operation, JsonNode leg, Set<String> present) {
    String source = leg.path("source").asText();
    boolean claimed = leg.path("verdict").asText().equals("PRESENT");
    findings.must(
        !claimed || (!source.equals(REPAIR) && present.contains(source)),
        Check.PROOFS,
        operation + " calls " + source + " present without a record of its own");
    proof(operation, leg.path("proof"));
  }

  /** Takes a repair as it is listed. */
  public void repair(JsonNode repair) {
    String name = "repair " + repair.path("id").asText();
    for (JsonNode field : repair.path("provenance")) {
      findings.must(
          !field.path("source").asText().equals(REPAIR)
              && !isRepairUpload.test(field.path("uploadId").asText("")),
          Check.PROOFS,
          name + " takes " + field.path("field").asText() + " from what was restored");
    }
    if (repair.path("state").asText().equals("VERIFIED")) {
      verified.add(repair.path("discrepancyId").asText());
    }
  }

  /** Takes a discrepancy as it is listed, after all repairs. */
  public void discrepancy(JsonNode discrepancy) {
    String id = discrepancy.path("id").asText();
    proof("discrepancy " + id, discrepancy.path("proof"));
    if (verified.contains(id)) {
      String source = discrepancy.path("source").asText();
      boolean came =
          StreamSupport.stream(discrepancy.path("records").spliterator(), false)
              .anyMatch(record ->
                  record.path("source").asText().equals(source)
                      && !record.path("role").asText().equals(REPAIR));
      findings.must(
          came || discrepancy.hasNonNull("proof"),
          Check.PROOFS,
          "the repair of discrepancy " + id + " is VERIFIED by nothing from outside");
    }
  }

  private void proof(String what, JsonNode proof) {
    if (proof.isObject()) {
      findings.must(
          !proof.path("source").asText().equals(REPAIR)
              && !isRepairUpload.test(proof.path("uploadId").asText("")),
          Check.PROOFS,
          what + " is proved by a repair");
    }
  }
}
