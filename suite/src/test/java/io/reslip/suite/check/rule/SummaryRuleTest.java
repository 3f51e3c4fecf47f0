package io.reslip.suite.check.rule;

import static io.reslip.suite.check.rule.Answers.failures;
import static io.reslip.suite.check.rule.Answers.id;
import static io.reslip.suite.check.rule.Answers.json;
import static io.reslip.suite.check.rule.Answers.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SummaryRuleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  private final Findings findings = new Findings();
  private final SummaryRule rule = new SummaryRule(findings);

  @Test
  void numbersThatAreTheSumsAreRight() {
    lists();
    rule.summary(summary(1, 100, 1, 100));
    rule.judge();
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void aCountThatIsNotTheSumIsNamedWithTheDay() {
    lists();
    rule.summary(summary(2, 100, 1, 100));
    rule.judge();
    assertThat(failures(findings, Check.SUMMARY))
        .singleElement()
        .asString()
        .contains("2026-06-15", "records of HOST", "summary 2 worth 100", "lists 1 worth 100");
  }

  @Test
  void anAmountAtRiskThatIsNotTheSumIsNamed() {
    lists();
    rule.summary(summary(1, 100, 1, 90));
    rule.judge();
    assertThat(failures(findings, Check.SUMMARY))
        .singleElement()
        .asString()
        .contains("MISSING_AT_SCHEME", "worth 90");
  }

  @Test
  void whatTheSummaryLeavesOutIsNamed() {
    lists();
    rule.summary(json("{'businessDate':'2026-06-15','transactions':{'count':0,'amounts':[]}}"));
    rule.judge();
    assertThat(failures(findings, Check.SUMMARY)).hasSize(5);
  }

  @Test
  void aDayWithoutAnythingIsRight() {
    rule.day(DAY);
    rule.summary(json("{'businessDate':'2026-06-15','transactions':{'count':0,'amounts':[]}}"));
    rule.judge();
    assertThat(findings.whole()).isTrue();
  }

  private void lists() {
    rule.record(DAY, "HOST", "CNY", 100);
    rule.transaction(transaction(id(1), id(2)));
    rule.discrepancy(
        json(
            "{'kind':'MISSING_AT_SCHEME','source':'SCHEME','state':'OPEN','verdict':'LOST',"
                + "'currency':'CNY','amountAtRisk':100,'businessDate':'2026-06-15'}"));
    rule.repair(json("{'state':'PROPOSED','businessDate':'2026-06-15'}"));
  }

  private static JsonNode summary(int records, int amount, int discrepancies, int atRisk) {
    return json(
        "{'businessDate':'2026-06-15',"
            + "'transactions':{'count':1,'amounts':[{'result':'APPROVED','currency':'CNY',"
            + "'count':1,'amount':100}]},"
            + "'sources':[{'source':'HOST','currency':'CNY','records':%d,'amount':%d}],"
            + "'legs':[{'source':'HOST','verdict':'PRESENT','currency':'CNY','count':1,"
            + "'amount':100}],"
            + "'kinds':[{'kind':'MISSING_AT_SCHEME','source':'SCHEME','state':'OPEN',"
            + "'verdict':'LOST','currency':'CNY','count':%d,'amountAtRisk':%d,"
            + "'amountUnknown':0}],"
            + "'repairs':[{'state':'PROPOSED','count':1}]}",
        records, amount, discrepancies, atRisk);
  }
}
