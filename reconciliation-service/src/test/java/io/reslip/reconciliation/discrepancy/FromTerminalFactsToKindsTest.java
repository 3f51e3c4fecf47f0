package io.reslip.reconciliation.discrepancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Complete;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldFact;
import io.reslip.reconciliation.testing.ToldPayment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a terminal of its own. */
@QuarkusTest
class FromTerminalFactsToKindsTest {
  private static final String DAY = "2026-06-15";

  private final ToldPayment payment = ToldPayment.of(UUID.randomUUID().toString());
  private final String device = payment.device();

  @BeforeEach
  void onTheDayItself() {
    Feed.clock("2026-06-15T12:00:00+08:00");
  }

  private void allIsTold() {
    Feed.tell(Complete.ofDevice("TERMINAL", DAY, device), Complete.ofDevice("HOST", DAY, device));
  }

  @Test
  void aGapIsADiscrepancyUntilItIsClosed() {
    allIsTold();
    String gap = UUID.randomUUID().toString();
    Feed.tell(gap(gap, payment.stan(), payment.stan()));
    Feed.settle();
    assertThat(live()).containsExactly("SEQUENCE_GAP");

    Feed.tell(ToldFact.standing("GAP_CLOSED", device, DAY).with("gapId", gap));
    Feed.settle();
    assertThat(live()).isEmpty();

    Feed.tell(gap(gap, payment.stan(), payment.stan()));
    Feed.settle();
    assertThat(live()).containsExactly("SEQUENCE_GAP");
    assertThat(all()).hasSize(1);
  }

  @Test
  void aNumberThatAnotherSourceBearsIsEvidenceAndNoDiscrepancyOfItsOwn() {
    allIsTold();
    Feed.tell(payment.host());
    Feed.tell(gap(UUID.randomUUID().toString(), payment.stan(), payment.stan()));
    Feed.settle();

    assertThat(all()).isEmpty();
  }

  @Test
  void aGapGoesWhenTheOtherSourceIsTakenInAfterIt() {
    allIsTold();
    Feed.tell(gap(UUID.randomUUID().toString(), payment.stan(), payment.stan()));
    Feed.settle();
    assertThat(live()).containsExactly("SEQUENCE_GAP");

    Feed.tell(payment.host());
    Feed.settle();

    assertThat(live()).isEmpty();
  }

  @Test
  void aGapOfBatchesIsOneOfItsOwnKind() {
    allIsTold();
    Feed.tell(gap(UUID.randomUUID().toString(), "7", "8").with("counter", "BATCH"));
    Feed.settle();

    assertThat(live()).containsExactly("BATCH_GAP");
  }

  @Test
  void totalsThatDifferAreWorthTheDifferenceUntilTheyTie() {
    allIsTold();
    Feed.tell(totals(2, 30_000, 1, 17_150));
    Feed.settle();
    assertThat(live()).containsExactly("TOTALS_MISMATCH");
    assertThat(all().getFirst()).containsEntry("amountAtRisk", 12_850);

    Feed.tell(totals(2, 30_000, 2, 30_000));
    Feed.settle();
    assertThat(live()).isEmpty();
  }

  @Test
  void whatRestsOnAnAbsenceWaitsUntilTerminalAndHostHaveToldAll() {
    // given
    Feed.tell(gap(UUID.randomUUID().toString(), payment.stan(), payment.stan()));
    Feed.tell(totals(2, 30_000, 1, 17_150));
    Feed.tell(Complete.ofDevice("TERMINAL", DAY, device));
    Feed.settle();
    assertThat(all()).isEmpty();

    // when
    Feed.tell(Complete.ofDevice("HOST", DAY, device));
    Feed.settle();

    // then
    assertThat(live()).containsExactlyInAnyOrder("SEQUENCE_GAP", "TOTALS_MISMATCH");
  }

  @Test
  void whatTheTerminalLacksAndTheHostHasIsNoMismatchOfTotals() {
    // given a sale that is settled, and only the host still has
    Feed.tell(totals(1, 12_850, 0, 0));
    Feed.tell(payment.host());
    allIsTold();
    Feed.settle();

    // then
    assertThat(all()).extracting(one -> one.get("kind")).doesNotContain("TOTALS_MISMATCH");
  }

  @Test
  void whatTheHostHasDoesNotAccountForMoreThanItIs() {
    Feed.tell(totals(1, 12_950, 0, 0));
    Feed.tell(payment.host());
    allIsTold();
    Feed.settle();

    assertThat(live()).contains("TOTALS_MISMATCH");
  }

  @Test
  void whileNobodyKnowsWhichAmountIsRightTheTotalsAreNotBlamed() {
    // given a sale that only the host still has, and one of which the host has another amount
    ToldPayment differing =
        new ToldPayment(
            payment.name() + "y", payment.merchant(), device, payment.batch(), "7", "8", 500);
    Feed.tell(totals(2, 13_350, 1, 500));
    Feed.tell(payment.host(), differing.terminal(), differing.host().with("amount", 900));
    allIsTold();
    Feed.settle();
    assertThat(all()).extracting(one -> one.get("kind")).doesNotContain("TOTALS_MISMATCH");

    // when the scheme tells the terminal's amount
    Feed.tell(differing.scheme());
    Feed.settle();
    // then
    assertThat(all()).extracting(one -> one.get("kind")).doesNotContain("TOTALS_MISMATCH");
  }

  @Test
  void totalsThatALaterRecordAccountsForAreMismatchedNoMore() {
    // given
    Feed.tell(totals(1, 12_850, 0, 0));
    allIsTold();
    Feed.settle();
    assertThat(live()).containsExactly("TOTALS_MISMATCH");
    // when the host has it after all
    Feed.tell(payment.host());
    Feed.settle();
    // then
    assertThat(live()).doesNotContain("TOTALS_MISMATCH");
  }

  @Test
  void totalsThatTieAreOfNoConcern() {
    Feed.tell(totals(2, 30_000, 2, 30_000));
    Feed.settle();

    assertThat(all()).isEmpty();
  }

  @Test
  void aPurgeIsDueUntilNothingIsLeftToDelete() {
    Feed.tell(purge(3));
    Feed.settle();
    assertThat(live()).containsExactly("PURGE_DUE");
    assertThat(all().getFirst()).containsEntry("dueAt", "2026-06-18T16:00:00Z");

    Feed.tell(purge(0));
    Feed.settle();
    assertThat(live()).isEmpty();
  }

  @Test
  void aClockThatIsOffIsOneDiscrepancyForItsDayHoweverManyPaymentsShowIt() {
    ToldPayment other =
        new ToldPayment(payment.name() + "x", payment.merchant(), device, "1", "9", "9", 500);
    for (ToldPayment one : List.of(payment, other)) {
      Feed.tell(one.host(), one.terminal().with("occurredAt", "2026-06-15T11:00:00+08:00"));
    }
    Feed.settle();
    assertThat(live()).containsExactly("CLOCK_DRIFT");
    assertThat(all().getFirst().get("detail").toString())
        .contains("2 payments", "3600 seconds ahead");

    for (ToldPayment one : List.of(payment, other)) {
      Feed.tell(one.terminal().revised(2));
    }
    Feed.settle();
    assertThat(live()).isEmpty();
  }

  @Test
  void aTerminalsOwnMessagesTellOfItsClockToo() {
    Feed.tell(ToldFact.standing("CLOCK_OFFSET", device, DAY).with("seconds", -86_400));
    Feed.settle();
    assertThat(live()).containsExactly("CLOCK_DRIFT");

    Feed.tell(ToldFact.standing("CLOCK_OFFSET", device, DAY).with("seconds", 2));
    Feed.settle();
    assertThat(live()).isEmpty();
  }

  @Test
  void aFactThatSaysNothingUsableStopsNothing() {
    Feed.tell(
        ToldFact.standing("GAP_OPENED", device, DAY).with("gapId", UUID.randomUUID().toString()),
        ToldFact.standing("BATCH_TOTALS", device, "no date"));
    Feed.tell(payment.host(), payment.terminal());
    Feed.settle();

    assertThat(all()).isEmpty();
  }

  private ToldFact gap(String id, String first, String last) {
    return ToldFact.standing("GAP_OPENED", device, DAY)
        .with("gapId", id)
        .with("batch", payment.batch())
        .with("first", first)
        .with("last", last);
  }

  private ToldFact totals(long claimed, long claimedAmount, long held, long heldAmount) {
    return ToldFact.standing("BATCH_TOTALS", device, DAY)
        .with("batch", payment.batch())
        .with("currency", "CNY")
        .totals("claimed", claimed, claimedAmount)
        .totals("held", held, heldAmount);
  }

  private ToldFact purge(long records) {
    return ToldFact.standing("PURGE_DEADLINE", device, DAY)
        .with("purgeAt", "2026-06-19T00:00:00+08:00")
        .with("records", records)
        .with("amount", 500)
        .with("currency", "CNY");
  }

  private List<String> live() {
    return all().stream()
        .filter(one -> !one.get("state").equals("WITHDRAWN"))
        .map(one -> (String) one.get("kind"))
        .toList();
  }

  private List<Map<String, Object>> all() {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/discrepancies?terminalId=" + device)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }
}
