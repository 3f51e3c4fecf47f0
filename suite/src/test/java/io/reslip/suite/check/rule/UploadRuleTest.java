package io.reslip.suite.check.rule;

import static io.reslip.suite.check.rule.Answers.failures;
import static io.reslip.suite.check.rule.Answers.id;
import static io.reslip.suite.check.rule.Answers.json;
import static io.reslip.suite.check.rule.Answers.mention;
import static io.reslip.suite.check.rule.Answers.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadRuleTest {
  private static final UUID FIRST = id(1);
  private static final UUID SECOND = id(2);

  private final Findings findings = new Findings();
  private final UploadRule rule = new UploadRule(findings);

  @Test
  void anUploadThatAddsUpAndStandsInTheFeedIsRight() {
    rule.upload(upload(FIRST, "COMMITTED", 4, 1, 1, 1, 1), any -> 1);
    judge(record("RECORD", 1, id(10), FIRST, 0), record("CONFLICT", 1, id(11), FIRST, 10));
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void aDuplicateThatIsCountedTwiceIsNamed() {
    rule.upload(upload(FIRST, "COMMITTED", 2, 1, 2, 0, 0), any -> 0);
    assertThat(failures(findings, Check.UPLOADS))
        .singleElement()
        .asString()
        .contains(FIRST.toString(), "does not add up");
  }

  @Test
  void rejectsThatAreNotListedAreNamed() {
    rule.upload(upload(FIRST, "ABORTED", 2, 0, 0, 0, 2), any -> 1);
    assertThat(failures(findings, Check.UPLOADS))
        .singleElement()
        .asString()
        .contains(FIRST.toString(), "has 2 in quarantine and lists 1");
  }

  @Test
  void aRecordThatTheFeedDoesNotTellIsMissed() {
    rule.upload(upload(FIRST, "COMMITTED", 2, 2, 0, 0, 0), any -> 0);
    judge(record("RECORD", 1, id(10), FIRST, 0));
    assertThat(failures(findings, Check.FACTS))
        .singleElement()
        .asString()
        .contains(FIRST.toString(), "counts 2", "tells 1");
  }

  @Test
  void whatMakesARecordFullerCountsForItsOwnUploadAndTheThinnerAccountForTheFirst() {
    rule.upload(upload(FIRST, "COMMITTED", 1, 1, 0, 0, 0), any -> 0);
    rule.upload(upload(SECOND, "COMMITTED", 2, 2, 0, 0, 0), any -> 0);
    judge(
        record("RECORD", 1, id(10), FIRST, 0),
        record("RECORD_REVISED", 2, id(10), SECOND, 0),
        mention(FIRST, 0),
        mention(SECOND, 10));
    assertThat(failures(findings, Check.FACTS)).isEmpty();
  }

  @Test
  void anUploadThatIsStillComingIsHeldAgainstItselfOnly() {
    rule.upload(
        upload(FIRST, "RECEIVING", 1, 1, 0, 0, 0),
        any -> {
          throw new AssertionError("its rejects are asked for");
        });
    judge(record("RECORD", 1, id(10), FIRST, 0), record("RECORD", 2, id(11), FIRST, 10));
    assertThat(findings.whole()).isTrue();
  }

  @Test
  void factsOfAnUploadThatIsNotThereAreNamed() {
    judge(record("RECORD", 1, id(10), FIRST, 0));
    assertThat(failures(findings, Check.FACTS))
        .singleElement()
        .asString()
        .contains(FIRST.toString(), "is not there");
  }

  @Test
  void anUploadThatBeganAfterTheListWasReadIsAskedFor() {
    try (Told told = told(record("RECORD", 1, id(10), FIRST, 0))) {
      rule.judge(told, FIRST::equals);
    }
    assertThat(findings.whole()).isTrue();
  }

  private void judge(JsonNode... facts) {
    try (Told told = told(facts)) {
      rule.judge(told, any -> false);
    }
  }

  private static Told told(JsonNode... facts) {
    Told told = new Told();
    List.of(facts).forEach(told::fact);
    told.finish();
    return told;
  }

  private static JsonNode upload(
      UUID id, String state, int read, int accepted, int duplicate, int conflicting, int rejects) {
    return json(
        "{'id':'%s','source':'HOST','state':'%s','counts':{'read':%d,'accepted':%d,'duplicate':%d,"
            + "'conflicting':%d,'quarantined':%d}}",
        id, state, read, accepted, duplicate, conflicting, rejects);
  }
}
