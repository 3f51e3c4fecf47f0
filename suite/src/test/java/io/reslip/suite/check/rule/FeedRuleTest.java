package io.reslip.suite.check.rule;

import static io.reslip.suite.check.rule.Answers.failures;
import static io.reslip.suite.check.rule.Answers.id;
import static io.reslip.suite.check.rule.Answers.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import io.reslip.suite.check.rule.FeedRule.Reading;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedRuleTest {
  private final Findings findings = new Findings();
  private final FeedRule rule = new FeedRule(findings);
  private final JsonNode first = record("RECORD", 1, id(1), id(9), 0);
  private final JsonNode second = record("RECORD", 2, id(2), id(9), 10);

  @AfterEach
  void close() {
    rule.close();
  }

  @Test
  void theSameFactsByOtherCursorsAreTheSame() {
    read(Reading.WHOLE, with(first, "cursor", "a"), second);
    read(Reading.SLICES, with(first, "cursor", "b"));
    read(Reading.SLICES, second);
    rule.judge(2);
    assertThat(findings.whole()).isTrue();
    assertThat(rule.facts()).isEqualTo(2);
  }

  @Test
  void aPositionThatGoesBackIsNamed() {
    read(Reading.WHOLE, second, first);
    assertThat(failures(findings, Check.FEED))
        .singleElement()
        .asString()
        .contains(first.path("factId").asText(), "at 1 comes after position 2");
  }

  @Test
  void aFactThatASliceLeavesOutIsNamed() {
    read(Reading.WHOLE, first, second);
    read(Reading.SLICES, first);
    rule.judge(2);
    assertThat(failures(findings, Check.FEED))
        .singleElement()
        .asString()
        .contains(second.path("factId").asText(), "without slices only");
  }

  @Test
  void aFactThatAppearsLateBelowAPositionThatWasReadIsNamed() {
    read(Reading.WHOLE, second);
    read(Reading.SLICES, first);
    read(Reading.SLICES, second);
    rule.judge(2);
    assertThat(failures(findings, Check.FEED))
        .singleElement()
        .asString()
        .contains(first.path("factId").asText(), "slice by slice only");
  }

  @Test
  void aFactThatIsToldTwiceIsNamed() {
    read(Reading.WHOLE, first, with(first, "position", 3));
    read(Reading.SLICES, first);
    rule.judge(3);
    assertThat(failures(findings, Check.FEED)).singleElement().asString().contains("[1, 3]");
  }

  @Test
  void aFactThatChangedIsNamed() {
    read(Reading.WHOLE, first);
    read(Reading.SLICES, with(first, "at", "2026-06-16T00:00:00Z"));
    rule.judge(1);
    assertThat(failures(findings, Check.FEED)).singleElement().asString().contains("not the same");
  }

  @Test
  void whatCameAfterTheFirstReadingIsNotJudged() {
    read(Reading.WHOLE, first);
    read(Reading.SLICES, first, second);
    rule.judge(1);
    assertThat(findings.whole()).isTrue();
  }

  private void read(Reading reading, JsonNode... lines) {
    Consumer<JsonNode> facts = rule.reading(reading, "the feed");
    List.of(lines).forEach(line -> facts.accept(line.deepCopy()));
  }

  private static JsonNode with(JsonNode line, String name, Object value) {
    ObjectNode copy = line.deepCopy();
    return copy.putPOJO(name, value);
  }
}
