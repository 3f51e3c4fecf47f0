package io.reslip.suite.check.rule;

import static io.reslip.suite.check.rule.Answers.failures;
import static io.reslip.suite.check.rule.Answers.id;
import static io.reslip.suite.check.rule.Answers.record;
import static io.reslip.suite.check.rule.Answers.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordRuleTest {
  private static final UUID RECORD = id(1);
  private static final UUID UPLOAD = id(2);
  private static final long MATCHED = 5;

  private final Findings findings = new Findings();
  private final RecordRule rule = new RecordRule(findings);
  private long summed;

  @AfterEach
  void close() {
    rule.close();
  }

  @Test
  void aRecordThatIsInOnePaymentIsRight() {
    rule.fact(record("RECORD", 1, RECORD, UPLOAD, 0));
    rule.transaction(transaction(id(7), RECORD));
    judge();
    assertThat(findings.whole()).isTrue();
    assertThat(summed).isEqualTo(100);
  }

  @Test
  void aRecordInNoPaymentIsNamed() {
    rule.fact(record("RECORD", 1, RECORD, UPLOAD, 0));
    judge();
    assertThat(failures(findings, Check.TRANSACTIONS))
        .singleElement()
        .asString()
        .contains(RECORD.toString(), "no transaction");
  }

  @Test
  void aRecordInTwoPaymentsIsNamedWithBoth() {
    rule.fact(record("CONFLICT", 1, RECORD, UPLOAD, 0));
    rule.transaction(transaction(id(7), RECORD));
    rule.transaction(transaction(id(8), RECORD));
    judge();
    assertThat(failures(findings, Check.TRANSACTIONS))
        .singleElement()
        .asString()
        .contains(RECORD.toString(), id(7).toString(), id(8).toString());
  }

  @Test
  void aRecordThatNoFactToldIsNamed() {
    rule.transaction(transaction(id(7), RECORD));
    judge();
    assertThat(failures(findings, Check.TRANSACTIONS))
        .singleElement()
        .asString()
        .contains(RECORD.toString(), "no fact told it");
  }

  @Test
  void aRecordThatIsToldTwiceIsNamed() {
    rule.fact(record("RECORD", 1, RECORD, UPLOAD, 0));
    rule.fact(record("RECORD", 2, RECORD, UPLOAD, 0));
    rule.transaction(transaction(id(7), RECORD));
    judge();
    assertThat(failures(findings, Check.FACTS))
        .singleElement()
        .asString()
        .contains(RECORD.toString(), "told 2 times");
  }

  @Test
  void whatIsNotMatchedYetMayBeInNone() {
    rule.fact(record("RECORD", (int) MATCHED + 1, RECORD, UPLOAD, 0));
    judge();
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void aRestoredRecordWhosePaymentIsNotKnownMayBeInNone() {
    JsonNode restored = record("RECORD", 1, RECORD, UPLOAD, 0);
    ((ObjectNode) restored.path("record")).put("source", "REPAIR");
    rule.fact(restored);
    judge();
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void whatMovedWhileListsWereReadIsAskedForAgain() {
    rule.fact(record("RECORD", 1, RECORD, UPLOAD, 0));
    rule.transaction(transaction(id(7), RECORD));
    rule.transaction(transaction(id(8), RECORD));
    rule.judge(MATCHED, asked -> List.of(id(8)), (day, source, currency, amount) -> {});
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void sumsTakeTheNewestAccount() {
    rule.fact(record("RECORD", 1, RECORD, UPLOAD, 0));
    JsonNode revised = record("RECORD_REVISED", 2, RECORD, UPLOAD, 10);
    ((ObjectNode) revised.path("record")).put("revision", 2).put("amount", 120);
    rule.fact(revised);
    rule.transaction(transaction(id(7), RECORD));
    judge();
    assertThat(summed).isEqualTo(120);
  }

  private void judge() {
    rule.judge(MATCHED, null, (day, source, currency, amount) -> summed += amount);
  }
}
