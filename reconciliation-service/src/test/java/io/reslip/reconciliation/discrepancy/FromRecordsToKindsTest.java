package io.reslip.reconciliation.discrepancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Complete;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldFact;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import io.reslip.reconciliation.testing.TwoPeople;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a business date and a merchant of its own. */
@QuarkusTest
class FromRecordsToKindsTest {
  private static final AtomicInteger DAYS = new AtomicInteger();
  private static final String TERMS =
      "{\"name\":\"m\",\"mcc\":\"5411\",\"rails\":[\"CARD\"],"
          + "\"legs\":[\"TERMINAL\",\"HOST\",\"SCHEME\"]%s}";

  private final LocalDate day = LocalDate.of(2029, 1, 1).plusDays(10L * DAYS.getAndIncrement());
  private final String merchant = "M-" + UUID.randomUUID();

  @BeforeEach
  void onTheDayItself() {
    at(0, "12:00");
  }

  @Test
  void aReversalIsPendingWhileItMayComeAndLostAfterwards() {
    ToldPayment payment = payment();
    Feed.tell(
        on(payment.terminal()).with("result", "TIMED_OUT").with("rrn", null),
        on(payment.host()),
        on(payment.scheme()));
    Feed.settle();
    assertThat(kinds()).isEmpty();

    tellAll();
    at(1, "13:00");
    Feed.settle();
    assertThat(kinds()).containsOnlyKeys("REVERSAL_PENDING");
    assertThat(kinds().get("REVERSAL_PENDING"))
        .containsEntry("source", "TERMINAL")
        .containsEntry("verdict", "OVERDUE")
        .containsEntry("amountAtRisk", -12_850);

    at(6, "00:00");
    Feed.settle();
    assertThat(kinds()).containsOnlyKeys("REVERSAL_LOST");
    assertThat(kinds().get("REVERSAL_LOST").get("proof")).isNotNull();

    ToldRecord reversal =
        on(payment.terminal().named("back"))
            .with("type", "REVERSAL")
            .with("rrn", null)
            .original(payment.batch(), payment.stan(), null);
    Feed.tell(reversal);
    Feed.tell(
        on(payment.host().named("back"))
            .with("type", "REVERSAL")
            .original(payment.batch(), payment.stan(), payment.rrn()));
    Feed.settle();
    assertThat(kinds()).containsOnlyKeys("REVERSED_BUT_SETTLED");
  }

  @Test
  void whatTheTerminalRefusedAndTheHostApprovedDiffersInStatusAndIsNotMissing() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.host()), on(payment.scheme()));
    Feed.tell(ToldFact.event("DECLINE", payment, day.toString()));
    tellAll();
    at(1, "13:00");
    Feed.settle();

    assertThat(kinds()).containsOnlyKeys("STATUS_DIFF");
    assertThat(kinds().get("STATUS_DIFF"))
        .containsEntry("source", "TERMINAL")
        .containsEntry("outcome", "NOT_COMPLETED")
        .containsEntry("amountAtRisk", -12_850);
  }

  @Test
  void anEventOfAnotherKindOrOfOtherNumbersBearsOnNothing() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.host()), on(payment.scheme()), on(payment.terminal()));
    Feed.tell(
        ToldFact.event("SIGN_IN", payment, day.toString()),
        ToldFact.event("DECLINE", payment(), day.toString()));
    tellAll();
    at(1, "13:00");
    Feed.settle();

    assertThat(kinds()).isEmpty();
  }

  @Test
  void aSecondSwipeAfterATimeoutIsADoubleChargeAndEqualHonestPaymentsAreNot() {
    ToldPayment first = payment();
    ToldPayment second = beside(first, "2");
    ToldPayment other = payment();
    ToldPayment equal = beside(other, "3");
    Feed.tell(
        on(first.terminal()).with("result", "TIMED_OUT").with("rrn", null),
        on(first.host()),
        on(first.scheme()));
    whole(second, "10:01");
    whole(other, "10:00");
    whole(equal, "10:01");
    tellAll();
    at(1, "13:00");
    Feed.settle();

    assertThat(kinds()).containsOnlyKeys("REVERSAL_PENDING", "DOUBLE_CHARGE");
    Map<String, Object> twice = kinds().get("DOUBLE_CHARGE");
    assertThat(twice)
        .containsEntry("rrn", first.rrn())
        .containsEntry("source", "TERMINAL")
        .containsEntry("outcome", "NOT_COMPLETED")
        .containsEntry("amountAtRisk", -12_850);
    assertThat(reasons(twice)).containsExactlyInAnyOrder("TERMINAL_UNANSWERED", "SWIPED_AGAIN");
  }

  @Test
  void aSecondSwipeThatIsToldLateIsFoundAllTheSame() {
    ToldPayment first = payment();
    ToldPayment second = beside(first, "2");
    Feed.tell(on(first.host()), on(first.scheme()));
    tellAll();
    at(1, "13:00");
    Feed.settle();
    assertThat(kinds()).containsOnlyKeys("MISSING_AT_TERMINAL");

    whole(second, "10:01");
    Feed.settle();

    assertThat(kinds()).containsOnlyKeys("MISSING_AT_TERMINAL", "DOUBLE_CHARGE");
    Feed.tell(on(first.terminal()));
    Feed.settle();
    assertThat(kinds()).isEmpty();
  }

  @Test
  void categoriesAndFeesAreHeldAgainstTheContractInEffect() {
    TwoPeople.agree(merchant, TERMS.formatted(",\"fees\":[{\"percent\":0.6,\"cap\":70}]"));
    ToldPayment payment = payment();
    Feed.tell(
        on(payment.terminal()).with("mcc", "5411"),
        on(payment.host()),
        on(payment.scheme()).with("mcc", "5812").with("fee", 77));
    Feed.settle();

    assertThat(kinds()).containsOnlyKeys("MCC_MISMATCH", "FEE_DIFF");
    assertThat(kinds().get("MCC_MISMATCH")).containsEntry("source", "SCHEME");
    assertThat(kinds().get("FEE_DIFF")).containsEntry("amountAtRisk", 7);

    TwoPeople.agree(merchant, TERMS.formatted(",\"fees\":[{\"percent\":0.6}]"));
    Feed.settle();
    assertThat(kinds()).containsOnlyKeys("MCC_MISMATCH");
  }

  @Test
  void aDifferenceWithinTheAgreedToleranceIsNone() {
    ToldPayment payment = payment();
    Feed.tell(
        on(payment.terminal()), on(payment.host()), on(payment.scheme()).with("amount", 12_849));
    Feed.settle();
    assertThat(kinds()).containsOnlyKeys("AMOUNT_DIFF");

    TwoPeople.agree(merchant, TERMS.formatted(",\"tolerance\":{\"amount\":1}"));
    Feed.settle();
    assertThat(kinds()).isEmpty();
  }

  @Test
  void aTerminalThatUsesItsNumbersAgainOnAnotherDayReusesKeys() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.terminal()).with("rrn", null));
    Feed.tell(payment.terminal().named("later").with("rrn", null).on(day.plusDays(3).toString()));
    Feed.settle();

    assertThat(kinds()).containsOnlyKeys("KEY_REUSE");
  }

  @Test
  void theMerchantsAnswerIsKeptWithWhoGaveItAndDecides() {
    ToldPayment payment = payment();
    Feed.tell(on(payment.host()), on(payment.scheme()));
    tellAll();
    at(1, "13:00");
    Feed.settle();
    Map<String, Object> missing = kinds().get("MISSING_AT_TERMINAL");
    assertThat(missing).containsEntry("outcome", "UNDETERMINED");

    answer(missing, "NOT_COMPLETED", Tokens.merchant("M-somebody-else")).statusCode(404);
    answer(missing, "NOT_COMPLETED", Tokens.merchant(merchant)).statusCode(202);
    Feed.settle();
    assertThat(kinds().get("MISSING_AT_TERMINAL"))
        .containsEntry("outcome", "NOT_COMPLETED")
        .containsEntry("amountAtRisk", -12_850);

    answer(missing, "COMPLETED", Tokens.of("support")).statusCode(202);
    Feed.settle();
    assertThat(kinds().get("MISSING_AT_TERMINAL"))
        .containsEntry("outcome", "COMPLETED")
        .containsEntry("amountAtRisk", 12_850);
    assertThat(reasons(kinds().get("MISSING_AT_TERMINAL")))
        .containsExactly("MERCHANT_SAYS_COMPLETED");
    List<String> history =
        given()
            .auth()
            .oauth2(Tokens.of("viewer"))
            .get("/v1/discrepancies/" + missing.get("id"))
            .jsonPath()
            .getList("history.event");
    assertThat(history).containsSubsequence("OPENED", "ANSWERED", "MOVED", "ANSWERED", "MOVED");
  }

  private ValidatableResponse answer(
      Map<String, Object> discrepancy, String outcome, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"outcome\":\"" + outcome + "\"}")
        .post("/v1/discrepancies/" + discrepancy.get("id") + "/outcome")
        .then();
  }

  /** What is not over, by kind. */
  private Map<String, Map<String, Object>> kinds() {
    JsonPath found =
        given()
            .auth()
            .oauth2(Tokens.of("viewer"))
            .get("/v1/discrepancies?merchantId=" + merchant)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<Map<String, Object>> items = found.getList("items");
    Map<String, Map<String, Object>> kinds = new TreeMap<>();
    for (Map<String, Object> item : items) {
      if (!item.get("state").equals("WITHDRAWN")) {
        kinds.put((String) item.get("kind"), item);
      }
    }
    return kinds;
  }

  @SuppressWarnings("unchecked")
  private static List<String> reasons(Map<String, Object> discrepancy) {
    return ((List<Map<String, Object>>) discrepancy.get("outcomeReasons"))
        .stream().map(reason -> (String) reason.get("evidence")).toList();
  }

  private void whole(ToldPayment payment, String time) {
    for (ToldRecord record : List.of(payment.terminal(), payment.host(), payment.scheme())) {
      Feed.tell(on(record).with("occurredAt", day + "T" + time + ":00+08:00"));
    }
  }

  private void tellAll() {
    for (String source : List.of("TERMINAL", "HOST", "SCHEME")) {
      Feed.tell(Complete.of(source, day.toString()));
    }
  }

  private ToldPayment payment() {
    return ToldPayment.of(UUID.randomUUID().toString()).at(merchant);
  }

  /** Another one at the same terminal. */
  private static ToldPayment beside(ToldPayment one, String digit) {
    return new ToldPayment(
        one.name() + digit,
        one.merchant(),
        one.device(),
        one.batch(),
        String.valueOf(Integer.parseInt(one.stan()) + 1),
        one.rrn() + digit,
        one.amount());
  }

  private ToldRecord on(ToldRecord record) {
    return record.on(day.toString());
  }

  private void at(int daysLater, String time) {
    Feed.clock(day.plusDays(daysLater) + "T" + time + ":00+08:00");
  }
}
