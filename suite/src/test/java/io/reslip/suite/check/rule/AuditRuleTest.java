package io.reslip.suite.check.rule;

import static io.reslip.suite.check.rule.Answers.failures;
import static io.reslip.suite.check.rule.Answers.id;
import static io.reslip.suite.check.rule.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditRuleTest {
  private final Findings findings = new Findings();
  private final AuditRule rule = new AuditRule(findings);

  @AfterEach
  void close() {
    rule.close();
  }

  @Test
  void whatIsShownAndToldIsRight() {
    rule.verification(json("{'intact':true}"));
    rule.discrepancy(json("{'id':'%s','state':'IN_REPAIR'}", id(1)));
    rule.history(json("{'id':'%s','history':[{'event':'OPENED'}]}", id(1)));
    rule.repair(repair());
    rule.entry(entry("DISCREPANCY_OPENED", "'to':'OPEN'", ""));
    rule.entry(entry("REPAIR_PROPOSED", "'repairId':'r1'", ""));
    rule.entry(entry("REPAIR_APPROVAL", "'repairId':'r1'", "anna"));
    rule.entry(entry("REPAIR_APPROVED", "'repairId':'r1'", "anna"));
    rule.entry(entry("DISCREPANCY_REPAIR_APPROVED", "'to':'IN_REPAIR'", ""));
    rule.judge();
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void aBrokenChainIsNamed() {
    rule.verification(json("{'intact':false,'firstBreak':{'id':'c7','what':'MAC'}}"));
    assertThat(failures(findings, Check.AUDIT)).singleElement().asString().contains("c7");
  }

  @Test
  void aStateThatNoEntryLedToIsNamed() {
    rule.discrepancy(json("{'id':'%s','state':'DISMISSED'}", id(1)));
    rule.entry(entry("DISCREPANCY_OPENED", "'to':'OPEN'", ""));
    rule.judge();
    assertThat(failures(findings, Check.AUDIT))
        .singleElement()
        .asString()
        .contains(id(1).toString(), "to DISMISSED");
  }

  @Test
  void anApprovalThatIsNotInTheChainIsNamed() {
    rule.repair(repair());
    rule.entry(entry("REPAIR_PROPOSED", "'repairId':'r1'", ""));
    rule.entry(entry("REPAIR_APPROVAL", "'repairId':'r1'", "ben"));
    rule.entry(entry("REPAIR_APPROVED", "'repairId':'r1'", "ben"));
    rule.judge();
    assertThat(failures(findings, Check.AUDIT)).singleElement().asString().contains("by anna");
  }

  @Test
  void anEventThatIsToldLessOftenThanShownIsNamed() {
    rule.history(json("{'id':'%s','history':[{'event':'MOVED'},{'event':'MOVED'}]}", id(1)));
    rule.entry(entry("DISCREPANCY_MOVED", "'to':'OPEN'", ""));
    rule.judge();
    assertThat(failures(findings, Check.AUDIT)).singleElement().asString().contains("MOVED 2");
  }

  private static JsonNode repair() {
    return json(
        "{'id':'r1','discrepancyId':'%s','state':'APPROVED','approvedAt':'2026-06-16T00:00:00Z',"
            + "'approvals':[{'subject':'anna'}]}",
        id(1));
  }

  private static JsonNode entry(String action, String detail, String subject) {
    return json(
        "{'chainKind':'DISCREPANCY','chainId':'%s','action':'%s','actor':{'subject':'%s'},"
            + "'detail':{%s}}",
        id(1), action, subject, detail);
  }
}
