package io.reslip.suite.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether two named people stand behind each repair, and its record is held once. */
public final class RepairRule {
  // What the machine may send alone.
  private static final Set<String> ALONE = Set.of("QUERY_CHANNEL", "ESCALATE");
  private static final Set<String> APPROVED =
      Set.of("APPROVED", "APPLIED", "SENT", "ACCEPTED", "VERIFIED");
  private static final Set<String> HELD = Set.of("SENT", "ACCEPTED", "VERIFIED");

  private final Findings findings;
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, Integer> held = new HashMap<>();

  /** Tells {@code findings}. */
  public RepairRule(Findings findings) {
    this.findings = findings;
  }

  /** Takes a repair as it is listed. */
  public void repair(JsonNode repair) {
    String id = repair.path("id").asText();
    String state = repair.path("state").asText();
    states.put(id, state);
    String action = repair.path("action").asText();
    boolean needsTwo = !action.startsWith("REQUEST_") && !ALONE.contains(action);
    if (needsTwo && tookEffect(repair, state)) {
      people(id, state, repair);
    }
  }

  private static boolean tookEffect(JsonNode repair, String state) {
    return APPROVED.contains(state) || repair.hasNonNull("appliedAt");
  }

  private void people(String id, String state, JsonNode repair) {
    Set<String> people = new HashSet<>();
    int named = 0;
    for (JsonNode approval : repair.path("approvals")) {
      named += add(people, approval) ? 1 : 0;
    }
    boolean allNamed = named == repair.path("approvals").size();
    boolean byMachine = repair.path("proposedBy").path("kind").asText().equals("MACHINE");
    if (!byMachine) {
      named++;
      allNamed &= add(people, repair.path("proposedBy"));
    }
    findings.must(
        allNamed && people.size() >= 2 && people.size() == named,
        Check.REPAIRS,
        "repair "
            + id
            + " is "
            + state
            + ", proposed by "
            + (byMachine ? "the machine" : "a person")
            + ", and stands on the word of "
            + people);
  }

  private static boolean add(Set<String> people, JsonNode person) {
    String subject = person.path("subject").asText("");
    String issuer = person.path("issuer").asText("");
    if (subject.isBlank() || issuer.isBlank()) {
      return false;
    }
    people.add(subject + " (" + issuer + ")");
    return true;
  }

  /** Takes a record of source REPAIR as ingestion lists it, after all repairs were taken. */
  public void restored(JsonNode record) {
    held.merge(record.path("repairId").asText(), 1, Integer::sum);
  }

  /**
   * Holds repairs and restored records against each other.
   *
   * @param find a repair that was not listed when the list was read
   */
  public void judge(Function<String, Optional<JsonNode>> find) {
    states.forEach((id, state) -> {
      int count = held.getOrDefault(id, 0);
      boolean right = HELD.contains(state) ? count == 1 : count <= 1;
      findings.must(
          right,
          Check.REPAIRS,
          "repair " + id + " is " + state + ", and ingestion holds " + count + " records of it");
    });
    held.forEach((id, count) -> {
      Optional<JsonNode> now =
          Set.of("PROPOSED", "APPROVED").contains(states.getOrDefault(id, "PROPOSED"))
              ? find.apply(id)
              : Optional.empty();
      String state =
          now.map(repair -> repair.path("state").asText())
              .orElse(states.getOrDefault(id, "not known"));
      boolean mayBe = APPROVED.contains(state) || Set.of("REVERSED", "REFUSED").contains(state);
      findings.must(
          mayBe, Check.REPAIRS, "ingestion holds a record of repair " + id + ", which is " + state);
    });
  }
}
