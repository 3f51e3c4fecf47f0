package io.reslip.suite.check.rule;

import static io.reslip.suite.check.rule.Answers.failures;
import static io.reslip.suite.check.rule.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import org.junit.jupiter.api.Test;

class ProofRuleTest {
  private final Findings findings = new Findings();
  private final ProofRule rule = new ProofRule(findings, "repaired"::equals);

  @Test
  void aRestoredRecordBesideAnAbsentLegIsRight() {
    rule.transaction(operation("TERMINAL", "LOST", "REPAIR", "REPAIR"));
    rule.transaction(operation("TERMINAL", "PRESENT", "TERMINAL", "LEG"));
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void aLegThatIsPresentByARestoredRecordOnlyIsNamed() {
    rule.transaction(operation("TERMINAL", "PRESENT", "REPAIR", "REPAIR"));
    assertThat(failures(findings, Check.PROOFS))
        .singleElement()
        .asString()
        .contains("o1", "TERMINAL");
  }

  @Test
  void aRestoredRecordThatPlaysAnotherPartIsNamed() {
    rule.transaction(operation("TERMINAL", "LOST", "REPAIR", "LEG"));
    assertThat(failures(findings, Check.PROOFS)).singleElement().asString().contains("x1");
  }

  @Test
  void aLegOfRepairsIsNamed() {
    rule.transaction(operation("REPAIR", "PRESENT", "TERMINAL", "LEG"));
    assertThat(failures(findings, Check.PROOFS)).hasSize(1);
  }

  @Test
  void aLossThatIsProvedByARepairIsNamed() {
    rule.discrepancy(json("{'id':'d1','proof':{'source':'HOST','uploadId':'repaired'}}"));
    assertThat(failures(findings, Check.PROOFS)).singleElement().asString().contains("d1");
  }

  @Test
  void aFieldThatComesFromARepairIsNamed() {
    rule.repair(json("{'id':'r1','provenance':[{'field':'rrn','uploadId':'repaired'}]}"));
    assertThat(failures(findings, Check.PROOFS)).singleElement().asString().contains("r1", "rrn");
  }

  @Test
  void aRepairThatNothingFromOutsideVerifiesIsNamed() {
    rule.repair(json("{'id':'r1','state':'VERIFIED','discrepancyId':'d1'}"));
    rule.repair(json("{'id':'r2','state':'VERIFIED','discrepancyId':'d2'}"));
    rule.discrepancy(
        json(
            "{'id':'d1','source':'TERMINAL','records':[{'source':'TERMINAL','role':'REPAIR'},"
                + "{'source':'REPAIR','role':'REPAIR'}]}"));
    rule.discrepancy(
        json("{'id':'d2','source':'HOST','records':[{'source':'HOST','role':'LEG'}]}"));
    assertThat(failures(findings, Check.PROOFS)).singleElement().asString().contains("d1");
  }

  private static JsonNode operation(String leg, String verdict, String source, String role) {
    return json(
        "{'operations':[{'id':'o1','legs':[{'source':'%s','verdict':'%s'}],"
            + "'records':[{'id':'x1','source':'%s','role':'%s'}]}]}",
        leg, verdict, source, role);
  }
}
