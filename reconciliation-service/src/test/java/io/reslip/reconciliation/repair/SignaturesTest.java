package io.reslip.reconciliation.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  private static final Instant NOON = Instant.parse("2026-06-16T04:00:00Z");

  @Test
  void ofAMachinesProposalTheTwoApproversAnswerForIt() {
    Repair repair = repair(Actor.MACHINE, approval("iss", "ann"), approval("iss", "bob"));

    assertThat(names(repair)).containsExactly("ann", "bob");
  }

  @Test
  void ofAPersonsProposalTheProposerDoesToo() {
    Repair repair = repair(Actor.person("iss", "otto"), approval("iss", "ann"));

    assertThat(names(repair)).containsExactly("otto", "ann");
  }

  @Test
  void namesakesAreToldApartByWhoVouchesForThem() {
    Repair repair = repair(Actor.MACHINE, approval("one", "ann"), approval("two", "ann"));

    assertThat(names(repair)).containsExactly("ann (one)", "ann (two)");
  }

  private static List<String> names(Repair repair) {
    return Signatures.of(repair).stream().map(Signatures.Signature::subject).toList();
  }

  private static Approval approval(String issuer, String subject) {
    return new Approval(issuer, subject, NOON, null);
  }

  private static Repair repair(Actor proposer, Approval... approvals) {
    return new Repair(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        RepairAction.RESTORE_RECORD,
        RepairState.PROPOSED,
        Source.TERMINAL,
        "M1",
        "T1",
        LocalDate.parse("2026-06-15"),
        10000,
        "CNY",
        JsonNodeFactory.instance.objectNode(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        proposer,
        NOON,
        null,
        List.of(approvals),
        0,
        "",
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
