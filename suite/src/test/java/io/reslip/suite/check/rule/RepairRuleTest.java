package io.reslip.suite.check.rule;

import static io.reslip.suite.check.rule.Answers.failures;
import static io.reslip.suite.check.rule.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairRuleTest {
  private static final String MACHINE = "{'kind':'MACHINE'}";
  private static final String ANNA = "{'kind':'PERSON','issuer':'i','subject':'anna'}";

  private final Findings findings = new Findings();
  private final RepairRule rule = new RepairRule(findings);

  @Test
  void twoApproversOfTheMachinesProposalAndOneOfAPersonsAreRight() {
    rule.repair(repair("r1", "ACCEPTED", MACHINE, "anna", "ben"));
    rule.repair(repair("r2", "ACCEPTED", ANNA, "ben"));
    rule.repair(repair("r3", "PROPOSED", MACHINE));
    rule.restored(json("{'repairId':'r1'}"));
    rule.restored(json("{'repairId':'r2'}"));
    judge();
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void oneApproverOfTheMachinesProposalIsNamed() {
    rule.repair(repair("r1", "APPLIED", MACHINE, "anna"));
    assertThat(failures(findings, Check.REPAIRS))
        .singleElement()
        .asString()
        .contains("r1", "APPLIED", "anna (i)");
  }

  @Test
  void theSamePersonTwiceIsNamed() {
    rule.repair(repair("r1", "APPLIED", MACHINE, "anna", "anna"));
    rule.repair(repair("r2", "APPLIED", ANNA, "anna"));
    assertThat(failures(findings, Check.REPAIRS)).hasSize(2);
  }

  @Test
  void anApproverWithoutANameIsNoPerson() {
    rule.repair(repair("r1", "APPLIED", MACHINE, "anna", ""));
    assertThat(failures(findings, Check.REPAIRS)).hasSize(1);
  }

  @Test
  void aReversedRepairThatHadTakenEffectNeededTwoToo() {
    rule.repair(
        json(
            "{'id':'r1','state':'REVERSED','appliedAt':'2026-06-16T00:00:00Z',"
                + "'action':'RESTORE_RECORD','proposedBy':%s,'approvals':[]}",
            MACHINE));
    assertThat(failures(findings, Check.REPAIRS)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SENT", "ACCEPTED", "VERIFIED"})
  void aRepairWhoseRecordIsNotHeldIsNamed(String state) {
    rule.repair(repair("r1", state, MACHINE, "anna", "ben"));
    judge();
    assertThat(failures(findings, Check.REPAIRS)).singleElement().asString().contains("0 records");
  }

  @Test
  void aRecordThatIsHeldTwiceIsNamed() {
    rule.repair(repair("r1", "APPLIED", MACHINE, "anna", "ben"));
    rule.restored(json("{'repairId':'r1'}"));
    rule.restored(json("{'repairId':'r1'}"));
    judge();
    assertThat(failures(findings, Check.REPAIRS)).singleElement().asString().contains("2 records");
  }

  @Test
  void aRecordThatNobodyApprovedIsNamed() {
    rule.repair(repair("r1", "PROPOSED", MACHINE));
    rule.restored(json("{'repairId':'r1'}"));
    judge();
    assertThat(failures(findings, Check.REPAIRS))
        .singleElement()
        .asString()
        .contains("r1", "PROPOSED");
  }

  @Test
  void aRepairThatWasApprovedMeanwhileIsAskedForAgain() {
    rule.repair(repair("r1", "PROPOSED", MACHINE));
    rule.restored(json("{'repairId':'r1'}"));
    rule.judge(id -> Optional.of(repair(id, "SENT", MACHINE, "anna", "ben")));
    assertThat(findings.whole()).isTrue();
  }

  private void judge() {
    rule.judge(id -> Optional.empty());
  }

  private static JsonNode repair(String id, String state, String proposer, String... approvers) {
    String approvals =
        Arrays.stream(approvers)
            .map(name -> "{'issuer':'i','subject':'" + name + "'}")
            .collect(Collectors.joining(","));
    return json(
        "{'id':'%s','state':'%s','action':'RESTORE_RECORD','proposedBy':%s,'approvals':[%s]}",
        id, state, proposer, approvals);
  }
}
