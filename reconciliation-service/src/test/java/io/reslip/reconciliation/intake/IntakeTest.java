package io.reslip.reconciliation.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Complete;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeTest {
  @Inject Jdbi jdbi;

  @Test
  void whatIsToldIsStoredOnceWithoutItsCardTokensInTheBody() {
    ToldRecord record = ToldPayment.of(unique()).terminal();

    Feed.tell(record);
    Feed.settle();

    assertThat(count("record_id = CAST(:id AS uuid)", record.id())).isEqualTo(1);
    assertThat(text("SELECT body FROM record WHERE record_id = CAST(:id AS uuid)", record.id()))
        .contains("\"occurredAt\"")
        .doesNotContain("a-secret-token");
    assertThat(
            text(
                "SELECT card_tokens[1] FROM record WHERE record_id = CAST(:id AS uuid)",
                record.id()))
        .isEqualTo("k1:a-secret-token");
  }

  @Test
  void aFactThatIsToldAgainHasNoEffectAgain() {
    ToldRecord record = ToldPayment.of(unique()).terminal();

    Feed.tell(record, ToldPayment.of(unique()).host());
    Feed.tell(record);
    Feed.settle();

    assertThat(count("record_id = CAST(:id AS uuid)", record.id())).isEqualTo(1);
  }

  @Test
  void afterARestoreOfIngestionTheFeedIsReadAgainAndNothingIsDoubled() {
    ToldPayment payment = ToldPayment.of(unique());
    Feed.tell(payment.terminal(), payment.host());
    Feed.settle();
    long before = total();

    Feed.restore();
    Feed.tell(payment.scheme());
    Feed.settle();

    assertThat(total()).isEqualTo(before + 1);
    transactionsOf(payment)
        .body("items", hasSize(1))
        .body("items[0].legs[2].verdict", equalTo("PRESENT"));
  }

  @Test
  void aRevisionTakesThePlaceOfWhatWasAndAnOlderOneDoesNot() {
    ToldRecord record = ToldPayment.of(unique()).host();
    ToldRecord revised = record.with("amount", 777).revised(2);

    Feed.tell(record);
    Feed.settle();
    Feed.tell(revised);
    Feed.tell(record.with("amount", 1).revised(1));
    Feed.settle();

    assertThat(text("SELECT amount FROM record WHERE record_id = CAST(:id AS uuid)", record.id()))
        .isEqualTo("777");
  }

  @Test
  void aRecordWhoseTerminalBecomesKnownIsMatchedThen() {
    ToldPayment payment = ToldPayment.of(unique());
    ToldRecord unresolved = payment.scheme().with("deviceKey", null).with("merchantKey", null);
    Feed.tell(payment.host(), unresolved);
    Feed.settle();
    transactionsOf(payment)
        .body("items", hasSize(1))
        .body("items[0].legs[2].verdict", equalTo("EXPECTED"));

    Feed.tell(() ->
        "{\"fact\":\"RECORD_RESOLVED\",\"factId\":\"%s\",\"at\":\"2026-06-16T04:00:00Z\",\"slice\":3,"
                .formatted(UUID.randomUUID())
            + "\"recordId\":\"%s\",\"merchantKey\":\"%s\",\"deviceKey\":\"%s\"}"
                .formatted(unresolved.id(), payment.merchant(), payment.device()));
    Feed.settle();

    transactionsOf(payment)
        .body("items", hasSize(1))
        .body("items[0].legs[2].verdict", equalTo("PRESENT"));
  }

  @Test
  void factsThatAreNotKnownAreSkippedAndThoseBehindThemAreTakenIn() {
    ToldRecord behind = ToldPayment.of(unique()).terminal();

    Feed.tell(() ->
        "{\"fact\":\"MOON_PHASE\",\"factId\":\"x\",\"at\":\"2026-06-16T04:00:00Z\",\"slice\":0}");
    Feed.tell(behind);
    Feed.settle();

    assertThat(count("record_id = CAST(:id AS uuid)", behind.id())).isEqualTo(1);
  }

  @Test
  void aLineThatCannotBeReadIsPutAsideWithItsReasonAndTheRestGoesOn() {
    String poison = "{\"cursor\":\"broken " + unique();
    ToldRecord bad = ToldPayment.of(unique()).terminal().with("businessDate", "yesterday");
    ToldRecord behind = ToldPayment.of(unique()).terminal();

    Feed.tellRaw(poison);
    Feed.tell(bad, behind);
    Feed.settle();

    assertThat(count("record_id = CAST(:id AS uuid)", behind.id())).isEqualTo(1);
    assertThat(count("record_id = CAST(:id AS uuid)", bad.id())).isZero();
    assertThat(reasonFor(poison)).startsWith("not JSON");
    assertThat(reasonFor(bad.id())).isEqualTo("businessDate is no date");
  }

  @Test
  void aTextThatTheDatabaseCannotHoldIsPutAside() {
    ToldRecord bad = ToldPayment.of(unique()).terminal().with("authCode", "a\0b");
    ToldRecord behind = ToldPayment.of(unique()).terminal();

    Feed.tell(bad, behind);
    Feed.settle();

    assertThat(count("record_id = CAST(:id AS uuid)", behind.id())).isEqualTo(1);
    assertThat(reasonFor(bad.id())).contains("NUL");
  }

  @Test
  void attestationsAndEventsAreKeptAsEvidence() {
    String fact = UUID.randomUUID().toString();

    Feed.tell(() ->
        "{\"fact\":\"EVENT\",\"factId\":\"%s\",\"at\":\"2026-06-16T04:00:00Z\",\"slice\":9,\"event\":{\"type\":\"SIGN_IN\"}}"
            .formatted(fact));
    Feed.settle();

    assertThat(text("SELECT body ->> 'type' FROM mention WHERE fact_id = :id", fact))
        .isEqualTo("SIGN_IN");
  }

  @Test
  void whileIngestionIsAwayTheStatusTellsAndThenItGoesOn() {
    ToldRecord record = ToldPayment.of(unique()).terminal();
    Feed.breakDown(6);
    Feed.tell(record);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            given()
                .auth()
                .oauth2(Tokens.of("operator"))
                .get("/v1/intake")
                .then()
                .statusCode(200)
                .body("idle", equalTo(false)));
    Feed.settle();

    assertThat(count("record_id = CAST(:id AS uuid)", record.id())).isEqualTo(1);
  }

  @Test
  void theStatusTellsEverySliceAndWhoReadsIt() {
    Feed.tell(Complete.of("BANK", "2020-01-01"));
    Feed.settle();

    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/intake")
        .then()
        .statusCode(200)
        .body("slices", hasSize(64))
        .body("slices.findAll { it.behind == 0 && it.owner != null }", hasSize(64));
  }

  @Test
  void theStatusIsNotForMerchants() {
    given().auth().oauth2(Tokens.merchant("M1")).get("/v1/intake").then().statusCode(403);
  }

  private static ValidatableResponse transactionsOf(ToldPayment payment) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .queryParam("merchantId", payment.merchant())
        .get("/v1/transactions")
        .then()
        .statusCode(200);
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 13);
  }

  private long total() {
    return jdbi.withHandle(
        sql -> sql.createQuery("SELECT count(*) FROM record").mapTo(Long.class).one());
  }

  private long count(String where, String id) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT count(*) FROM record WHERE " + where)
            .bind("id", id)
            .mapTo(Long.class)
            .one());
  }

  private String text(String query, String id) {
    return jdbi.withHandle(sql -> sql.createQuery(query).bind("id", id).mapTo(String.class).one());
  }

  private String reasonFor(String part) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT reason FROM intake_reject"
                    + " WHERE position(CAST(:part AS bytea) IN line) > 0")
            .bind("part", part.getBytes(StandardCharsets.UTF_8))
            .mapTo(String.class)
            .one());
  }
}
