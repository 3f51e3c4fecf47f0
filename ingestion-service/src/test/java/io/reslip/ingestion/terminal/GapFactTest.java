package io.reslip.ingestion.terminal;

import static io.reslip.ingestion.terminal.TerminalDay.BATCH;
import static io.reslip.ingestion.terminal.TerminalDay.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.iso8583.Bytes;
import io.reslip.ingestion.iso8583.Payments;
import io.reslip.ingestion.iso8583.TestMessage;
import io.reslip.ingestion.testing.Tokens;
import io.reslip.ingestion.upload.Deliveries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GapFactTest {
  private static final String[] GAPS = {"GAP_OPENED", "GAP_CLOSED"};

  private TerminalDay day;

  @BeforeEach
  void aTerminal() {
    day = new TerminalDay();
  }

  @Test
  void aHoleIsToldOnceWithTheLaterRecordAndClosedWhenItIsFilled() {
    // given
    day.send(day.sale(101, 100));
    assertThat(day.told(GAPS)).isEmpty();

    // when
    day.send(day.sale(104, 100));
    day.send(day.sale(104, 100), day.sale(101, 100));

    // then
    List<JsonNode> opened = day.told(GAPS);
    assertThat(opened).hasSize(1);
    JsonNode gap = opened.getFirst();
    assertThat(gap.get("fact").asText()).isEqualTo("GAP_OPENED");
    assertThat(gap.get("counter").asText()).isEqualTo("STAN");
    assertThat(gap.get("batch").asText()).isEqualTo(BATCH);
    assertThat(gap.get("first").asText()).isEqualTo("000102");
    assertThat(gap.get("last").asText()).isEqualTo("000103");
    assertThat(gap.get("businessDate").asText()).isEqualTo(DAY);
    assertThat(gap.get("merchantKey").asText()).isEqualTo("M1");

    // when
    day.send(day.sale(102, 100), day.sale(103, 100));

    // then
    List<JsonNode> closed = day.told(GAPS);
    assertThat(closed).hasSize(1);
    assertThat(closed.getFirst().get("fact").asText()).isEqualTo("GAP_CLOSED");
    assertThat(closed.getFirst().get("gapId")).isEqualTo(gap.get("gapId"));
  }

  @Test
  void aGapThatIsFilledInPartIsClosedAndItsRestsAreOpened() {
    // given
    day.send(day.sale(1, 100), day.sale(9, 100));
    assertThat(open(day.told(GAPS))).containsExactly("000002-000008");

    // when
    day.send(day.sale(5, 100));

    // then
    List<JsonNode> told = day.told(GAPS);
    assertThat(told)
        .extracting(fact -> fact.get("fact").asText())
        .containsExactly("GAP_CLOSED", "GAP_OPENED", "GAP_OPENED");
    assertThat(open(told)).containsExactlyInAnyOrder("000002-000004", "000006-000008");
  }

  @Test
  void whatIsNoPaymentUsesNumbersToo() {
    day.send(day.sale(1, 100), day.event("DECLINE", 2), day.event("ENQUIRY", 3), day.sale(4, 100));

    assertThat(day.told(GAPS)).isEmpty();
  }

  @Test
  void anotherSourcesRecordsAreNoWordOfTheTerminal() {
    day.send(day.sale(1, 100), day.sale(3, 100));
    assertThat(open(day.told(GAPS))).containsExactly("000002-000002");

    day.sendAs("HOST", day.payment("SALE", BATCH, 2, 100, ",\"rrn\":\"616604000002\""))
        .then()
        .statusCode(201);
    day.sendAs("HOST", day.payment("SALE", BATCH, 9, 100, ",\"rrn\":\"616604000009\""))
        .then()
        .statusCode(201);

    assertThat(day.told(GAPS)).isEmpty();
  }

  @Test
  void eachBatchIsCountedForItself() {
    day.send(day.payment("SALE", "000042", 1, 100), day.payment("SALE", "000043", 5, 100));

    assertThat(day.told(GAPS)).isEmpty();
  }

  @Test
  void aBatchThatWasPassedOverIsAGapOfItsOwnKind() {
    // when
    day.send(day.payment("SALE", "000042", 1, 100), day.payment("SALE", "000044", 2, 100));

    // then
    List<JsonNode> told = day.told(GAPS);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().get("counter").asText()).isEqualTo("BATCH");
    assertThat(told.getFirst().has("batch")).isFalse();
    assertThat(open(told)).containsExactly("000043-000043");

    // when
    day.send(day.payment("SALE", "000043", 3, 100));

    // then
    assertThat(open(day.told(GAPS))).isEmpty();
  }

  @Test
  void aCounterThatBeginsAgainLeavesNoMillion() {
    day.send(day.sale(999_998, 100), day.sale(2, 100));

    assertThat(open(day.told(GAPS))).containsExactlyInAnyOrder("000001-000001", "999999-999999");
    day.send(day.sale(1, 100), day.sale(999_999, 100));
    assertThat(day.told(GAPS))
        .extracting(fact -> fact.get("fact").asText())
        .containsExactly("GAP_CLOSED", "GAP_CLOSED");
  }

  @Test
  void uploadsAtTheSameTimeLeaveTheSameGapsAsOneAfterTheOther() {
    // given
    List<String> lines = new ArrayList<>();
    for (int stan = 1; stan <= 40; stan++) {
      if (stan % 7 != 3) {
        lines.add(day.sale(stan, 100 + stan));
      }
    }
    Collections.shuffle(lines, new Random(7));

    // when
    List<CompletableFuture<Void>> senders =
        lines.stream().map(line -> CompletableFuture.runAsync(() -> day.send(line))).toList();
    senders.forEach(CompletableFuture::join);

    // then
    assertThat(open(day.told(GAPS)))
        .containsExactlyInAnyOrder(
            "000003-000003",
            "000010-000010",
            "000017-000017",
            "000024-000024",
            "000031-000031",
            "000038-000038");
  }

  @Test
  void aBatchUploadUsesNumbersAndSoDoWhatItLists() {
    // given a sale, its settlement, and a batch upload that lists another
    String terminal = day.terminal().substring(day.terminal().length() - 8);
    String line = "00" + "000102" + "0000" + Payments.PAN + "000000012345";
    byte[] journal =
        Bytes.join(
            Payments.sale("000101").with(41, terminal).frame(),
            Payments.approval("000101").with(41, terminal).frame(),
            management("0500", terminal, "000103", "201").frame(),
            management("0320", terminal, "000104", "201").with(48, "01" + line).frame(),
            management("0330", terminal, "000104", "201").with(39, "00").frame(),
            management("0320", terminal, "000105", "202").frame());

    // when
    Deliveries.request(Tokens.terminal("*"))
        .queryParams(Map.of("source", "TERMINAL", "businessDate", DAY))
        .body(journal)
        .post("/v1/uploads")
        .then()
        .statusCode(201);

    // then
    assertThat(day.toldOf(terminal, GAPS)).isEmpty();
  }

  private static TestMessage management(
      String mti, String terminal, String stan, String networkCode) {
    return new TestMessage(mti)
        .with(11, stan)
        .with(41, terminal)
        .with(42, Payments.MERCHANT)
        .with(60, "00" + Payments.BATCH + networkCode);
  }

  /** What is open after these facts, as first and last number. */
  private static List<String> open(List<JsonNode> facts) {
    Map<String, String> open = new HashMap<>();
    for (JsonNode fact : facts) {
      String id = fact.get("gapId").asText();
      if (fact.get("fact").asText().equals("GAP_OPENED")) {
        open.put(id, fact.get("first").asText() + "-" + fact.get("last").asText());
      } else {
        open.remove(id);
      }
    }
    return List.copyOf(open.values());
  }
}
