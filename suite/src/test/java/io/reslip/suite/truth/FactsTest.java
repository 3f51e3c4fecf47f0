package io.reslip.suite.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {
  private final Expected lost = Truth.of(new Day(new DayOptions(9, 3, 30))).restorable().getFirst();

  @Test
  void aRecordAsItWasIsRight() {
    assertThat(Facts.wrong(lost, lost.facts())).isEmpty();
  }

  @Test
  void clocksMayDifferBySeconds() {
    Map<String, String> restored = new HashMap<>(lost.facts());
    OffsetDateTime at = OffsetDateTime.parse(restored.get("occurredAt"));

    restored.put("occurredAt", at.plusSeconds(20).toInstant().toString());
    assertThat(Facts.wrong(lost, restored)).isEmpty();

    restored.put("occurredAt", at.plusMinutes(2).toString());
    assertThat(Facts.wrong(lost, restored)).containsExactly("occurredAt is not what it was");
  }

  @Test
  void aWrongAFabricatedAndAnAbsentFieldAreNamedWithoutTheirValues() {
    // given
    Map<String, String> restored = new HashMap<>(lost.facts());
    restored.put("amount", "1");
    restored.put("receiptNo", "guessed");
    restored.remove("stan");

    // then
    assertThat(Facts.wrong(lost, restored))
        .containsExactly(
            "stan is absent", "amount is not what it was", "receiptNo is not what it was");
  }
}
