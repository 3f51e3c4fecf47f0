package io.reslip.reconciliation.summary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SummaryResourceTest {
  private final String merchant = "M-" + UUID.randomUUID();

  @Test
  void aDayIsCountedBySourceLegAndResult() {
    Feed.clock("2026-06-15T20:00:00+08:00");
    ToldPayment whole = payment();
    ToldPayment noScheme = payment();
    Feed.tell(
        whole.terminal(),
        whole.host(),
        whole.scheme(),
        noScheme.terminal(),
        noScheme.host(),
        noScheme
            .host()
            .named("void-" + noScheme.name())
            .with("type", "VOID")
            .with("stan", "000777")
            .with("rrn", "7" + noScheme.rrn())
            .original(noScheme.batch(), noScheme.stan(), null));
    Feed.settle();

    JsonPath summary = summary(Tokens.of("viewer")).statusCode(200).extract().jsonPath();

    assertThat(summary.getString("businessDate")).isEqualTo("2026-06-15");
    assertThat(summary.getString("merchantId")).isEqualTo(merchant);
    assertThat(summary.getInt("transactions.count")).isEqualTo(2);
    assertThat(summary.getList("transactions.amounts"))
        .containsExactly(
            Map.of("result", "APPROVED", "currency", "CNY", "count", 2, "amount", 2 * 12_850));
    assertThat(summary.getInt("sources.find { it.source == 'HOST' }.records")).isEqualTo(3);
    assertThat(summary.getInt("sources.find { it.source == 'HOST' }.amount")).isEqualTo(3 * 12_850);
    assertThat(summary.getInt("sources.find { it.source == 'SCHEME' }.records")).isEqualTo(1);
    assertThat(leg(summary, "HOST", "PRESENT")).isEqualTo(3);
    assertThat(leg(summary, "SCHEME", "PRESENT")).isEqualTo(1);
    assertThat(leg(summary, "TERMINAL", "PRESENT")).isEqualTo(2);
    assertThat(leg(summary, "TERMINAL", "EXPECTED")).isEqualTo(1);
    assertThat(summary.getList("repairs")).isEmpty();
    assertThat(summary.getString("asOf")).isNotEmpty();
  }

  @Test
  void whatDoesNotAgreeIsCountedByKindStateAndVerdict() {
    Feed.clock("2026-06-15T20:00:00+08:00");
    ToldPayment sale = payment();
    Feed.tell(
        sale.terminal(),
        sale.host(),
        sale.scheme(),
        sale.scheme().named("again-" + sale.name()).with("occurrence", 2));
    Feed.settle();

    JsonPath summary = summary(Tokens.of("finance")).extract().jsonPath();

    assertThat(summary.getList("kinds.kind")).containsExactly("DUPLICATE_RECORD");
    assertThat(summary.getString("kinds[0].source")).isEqualTo("SCHEME");
    assertThat(summary.getString("kinds[0].state")).isEqualTo("OPEN");
    assertThat(summary.getInt("kinds[0].count")).isEqualTo(1);
    assertThat(summary.getInt("kinds[0].amountAtRisk")).isEqualTo(-12_850);
    assertThat(summary.getInt("kinds[0].amountUnknown")).isZero();
  }

  @Test
  void whatIsOpenIsCountedByAgeAndWhatCameAndWentByDay() {
    Feed.clock("2026-06-15T20:00:00+08:00");
    ToldPayment sale = payment();
    ToldRecord again = sale.scheme().named("again-" + sale.name()).with("occurrence", 2);
    Feed.tell(sale.terminal(), sale.host(), sale.scheme(), again);
    Feed.settle();

    JsonPath first = summary(Tokens.of("finance")).extract().jsonPath();
    assertThat(first.getList("ageing"))
        .containsExactly(
            Map.of("days", "0-1", "currency", "CNY", "count", 1, "amountAtRisk", -12_850));
    assertThat(first.getList("flow"))
        .containsExactly(
            Map.of("kind", "DUPLICATE_RECORD", "fresh", 1, "persisting", 0, "resolved", 0));

    Feed.clock("2026-06-19T21:00:00+08:00");
    Feed.settle();
    JsonPath later = day("2026-06-19").extract().jsonPath();
    assertThat(later.getList("ageing.days")).containsExactly("4-7");
    assertThat(later.getList("flow"))
        .containsExactly(
            Map.of("kind", "DUPLICATE_RECORD", "fresh", 0, "persisting", 1, "resolved", 0));

    Feed.tell(again.with("rrn", "9" + sale.rrn()).with("stan", "999998").revised(2));
    Feed.settle();
    JsonPath last = day("2026-06-19").extract().jsonPath();
    assertThat(last.getList("ageing")).isEmpty();
    assertThat(last.getList("flow"))
        .containsExactly(
            Map.of("kind", "DUPLICATE_RECORD", "fresh", 0, "persisting", 0, "resolved", 1));
  }

  private ValidatableResponse day(String day) {
    return get("businessDate=" + day + "&merchantId=" + merchant, Tokens.of("finance"));
  }

  @Test
  void aDayOfNothingIsEmpty() {
    summary(Tokens.of("viewer"))
        .statusCode(200)
        .body("transactions.count", equalTo(0))
        .body("sources", hasSize(0))
        .body("legs", hasSize(0))
        .body("kinds", hasSize(0));
  }

  @Test
  void aMerchantSeesItsOwnNumbersOnly() {
    ToldPayment sale = payment();
    Feed.tell(sale.terminal(), sale.host());
    Feed.settle();

    get("businessDate=2026-06-15", Tokens.merchant(merchant))
        .statusCode(200)
        .body("merchantId", equalTo(merchant))
        .body("transactions.count", equalTo(1))
        .body("sources.records", equalTo(List.of(1, 1)));
    get("businessDate=2026-06-15", Tokens.merchant("M-another"))
        .body("transactions.count", equalTo(0))
        .body("sources", hasSize(0));
    get("businessDate=2026-06-15&merchantId=" + merchant, Tokens.merchant("M-another"))
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"merchantId=M1", "businessDate=today", "businessDate="})
  void aDayMustBeNamed(String query) {
    get(query, Tokens.of("viewer"))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/bad-request"));
  }

  private ToldPayment payment() {
    return ToldPayment.of(UUID.randomUUID().toString()).at(merchant);
  }

  private static int leg(JsonPath summary, String source, String verdict) {
    return summary.getInt(
        "legs.find { it.source == '" + source + "' && it.verdict == '" + verdict + "' }.count");
  }

  private ValidatableResponse summary(String token) {
    return get("businessDate=2026-06-15&merchantId=" + merchant, token);
  }

  private static ValidatableResponse get(String query, String token) {
    return given().auth().oauth2(token).get("/v1/summary?" + query).then();
  }
}
