package io.reslip.ingestion.terminal;

import static io.reslip.ingestion.terminal.TerminalDay.BATCH;
import static io.reslip.ingestion.terminal.TerminalDay.DAY;
import static io.reslip.ingestion.terminal.TerminalDay.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.iso8583.Bytes;
import io.reslip.ingestion.iso8583.Payments;
import io.reslip.ingestion.iso8583.TestMessage;
import io.reslip.ingestion.testing.Tokens;
import io.reslip.ingestion.upload.Deliveries;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchTotalsFactTest {
  private static final String EVENING = DAY + "T22:00:00+08:00";

  private TerminalDay day;

  @BeforeEach
  void aTerminal() {
    day = new TerminalDay();
  }

  @Test
  void aSettlementIsToldWithWhatIsHeldOfItsBatch() {
    // given debits, credits, and what counts as neither
    day.send(
        day.sale(1, 100),
        day.payment("COMPLETION", BATCH, 2, 200),
        day.payment("VOID", BATCH, 3, 50),
        day.payment("PREAUTH", BATCH, 4, 9_000),
        day.payment("SALE", BATCH, 5, 9_000, ",\"result\":\"TIMED_OUT\""),
        day.payment("SALE", "000041", 6, 9_000),
        day.settlement(EVENING, 2, 310, 1, 50));

    // then
    JsonNode fact = only();
    assertThat(fact.get("merchantKey").asText()).isEqualTo("M1");
    assertThat(fact.get("batch").asText()).isEqualTo(BATCH);
    assertThat(fact.get("businessDate").asText()).isEqualTo(DAY);
    assertThat(fact.get("currency").asText()).isEqualTo("CNY");
    assertThat(fact.get("claimed")).hasToString(totals(2, 310, 1, 50));
    assertThat(fact.get("held")).hasToString(totals(2, 300, 1, 50));
  }

  @Test
  void aPaymentThatTheTerminalReversedIsNotHeld() {
    day.send(
        day.sale(1, 100),
        day.sale(2, 200),
        day.payment("REVERSAL", BATCH, 2, 200),
        day.settlement(EVENING, 1, 100, 0, 0));

    assertThat(only().get("held")).hasToString(totals(1, 100, 0, 0));
  }

  @Test
  void whatComesLaterIsToldAgainAndWhatChangesNothingIsNot() {
    // given
    day.send(day.settlement(EVENING, 2, 300, 0, 0));
    JsonNode first = only();
    assertThat(first.get("held")).hasToString(totals(0, 0, 0, 0));

    // when a record of the batch comes, then one of another source, then the first again
    day.send(day.sale(1, 100));
    JsonNode second = only();
    day.sendAs("HOST", day.payment("SALE", BATCH, 9, 100, ",\"rrn\":\"616604000009\""));
    day.send(day.sale(1, 100), day.payment("PREAUTH", BATCH, 3, 500));

    // then
    assertThat(second.get("held")).hasToString(totals(1, 100, 0, 0));
    assertThat(second.get("factId")).isNotEqualTo(first.get("factId"));
    assertThat(day.told("BATCH_TOTALS")).isEmpty();
  }

  @Test
  void ofTwoClaimsOfOneBatchTheLaterStandsWhicheverComesFirst() {
    // given
    day.send(day.sale(1, 100), day.settlement(EVENING, 1, 100, 0, 0));
    only();

    // when an earlier one comes after it
    day.send(day.settlement(DAY + "T21:00:00+08:00", 7, 700, 0, 0));

    // then
    assertThat(day.told("BATCH_TOTALS")).isEmpty();
    day.send(day.settlement(DAY + "T23:00:00+08:00", 2, 200, 0, 0));
    assertThat(only().get("claimed")).hasToString(totals(2, 200, 0, 0));
  }

  @Test
  void aBatchThatIsSettledAfterMidnightIsHeldWhole() {
    day.send(day.sale(1, 100), day.settlement("2026-06-16T00:10:00+08:00", 1, 100, 0, 0));

    JsonNode fact = only();
    assertThat(fact.get("businessDate").asText()).isEqualTo("2026-06-16");
    assertThat(fact.get("held")).hasToString(totals(1, 100, 0, 0));
  }

  @Test
  void aBatchNumberThatIsUsedAgainIsAnotherBatch() {
    // given counters that started again the next day
    day.send(day.sale(1, 100), day.settlement(EVENING, 1, 100, 0, 0));
    only();
    String next = day.sale(1, 300).replace(DAY, "2026-06-16");

    // when
    day.send(next, day.settlement("2026-06-16T22:00:00+08:00", 1, 300, 0, 0));

    // then
    JsonNode fact = only();
    assertThat(fact.get("businessDate").asText()).isEqualTo("2026-06-16");
    assertThat(fact.get("held")).hasToString(totals(1, 300, 0, 0));
  }

  @Test
  void whatAHostSaysOfASettlementIsNoClaimOfTheTerminal() {
    day.sendAs("HOST", day.settlement(EVENING, 1, 100, 0, 0)).then().statusCode(201);

    assertThat(day.told("BATCH_TOTALS")).isEmpty();
  }

  @Test
  void uploadsAtTheSameTimeMissNothingOfEachOther() {
    // when
    List<CompletableFuture<Void>> senders =
        IntStream.rangeClosed(0, 12)
            .mapToObj(number ->
                CompletableFuture.runAsync(() ->
                    day.send(
                        number == 6
                            ? day.settlement(EVENING, 12, 1_200, 0, 0)
                            : day.sale(number + 1, 100))))
            .toList();
    senders.forEach(CompletableFuture::join);

    // then
    List<JsonNode> told = day.told("BATCH_TOTALS");
    assertThat(told.getLast().get("held")).hasToString(totals(12, 1_200, 0, 0));
  }

  @Test
  void aJournalsSettlementIsOne() {
    // given
    String terminal = day.terminal().substring(day.terminal().length() - 8);
    TestMessage settlement =
        new TestMessage("0500")
            .with(11, "000103")
            .with(41, terminal)
            .with(42, Payments.MERCHANT)
            .with(48, "000000012345001000000000000000" + "0")
            .with(49, "156")
            .with(60, "00" + Payments.BATCH + "201");
    byte[] journal =
        Bytes.join(
            Payments.sale("000101").with(41, terminal).frame(),
            Payments.approval("000101").with(41, terminal).frame(),
            settlement.frame());

    // when
    Deliveries.request(Tokens.terminal("*"))
        .queryParams(Map.of("source", "TERMINAL", "businessDate", DAY))
        .body(journal)
        .post("/v1/uploads")
        .then()
        .statusCode(201);

    // then
    JsonNode fact = day.toldOf(terminal, "BATCH_TOTALS").getFirst();
    assertThat(fact.get("claimed")).hasToString(totals(1, 12_345, 0, 0));
    assertThat(fact.get("held")).isEqualTo(fact.get("claimed"));
    assertThat(fact.get("currency").asText()).isEqualTo("CNY");
  }

  private JsonNode only() {
    List<JsonNode> told = day.told("BATCH_TOTALS");
    assertThat(told).hasSize(1);
    return told.getFirst();
  }
}
