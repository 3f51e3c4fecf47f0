package io.reslip.reconciliation.explanation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExplanationResourceTest {
  private final ToldPayment payment = ToldPayment.of(UUID.randomUUID().toString());

  @BeforeEach
  void onTheDayItself() {
    Feed.clock("2026-06-15T20:00:00+08:00");
  }

  @Test
  void aRecordThatWasMatchedTellsByWhichPassAndWhatWasCompared() {
    Feed.tell(payment.terminal(), payment.host(), payment.scheme());
    Feed.settle();

    explain(payment.host(), Tokens.of("support"))
        .statusCode(200)
        .body("pass", equalTo("RRN_TERMINAL"))
        .body("role", equalTo("LEG"))
        .body("words", startsWith("Its terminal and retrieval reference number"))
        .body("counterparts.source", containsInAnyOrder("TERMINAL", "SCHEME"))
        .body(
            "counterparts.find { it.source == 'SCHEME' }.compared.find { it.name == 'rrn' }.agreement",
            equalTo("SAME"))
        .body(
            "counterparts.find { it.source == 'SCHEME' }.compared.find { it.name == 'batch' }.agreement",
            equalTo("UNKNOWN"))
        .body("nearMisses", empty());
  }

  @Test
  void aRecordWithADamagedKeyTellsWhatItNearlyMetAndWhatSpokeAgainst() {
    ToldRecord damaged = payment.scheme().with("rrn", swapLast(payment.rrn()));
    Feed.tell(payment.terminal(), payment.host(), damaged);
    Feed.settle();

    explain(damaged, Tokens.of("operator"))
        .statusCode(200)
        .body("pass", equalTo("ALONE"))
        .body("words", equalTo("No record of another source has its keys."))
        .body("counterparts", empty())
        .body("nearMisses", hasSize(1))
        .body("nearMisses[0].sources", containsInAnyOrder("TERMINAL", "HOST"))
        .body("nearMisses[0].against.find { it.name == 'rrn' }.theirs", equalTo(payment.rrn()))
        .body("nearMisses[0].against.find { it.name == 'rrn' }.agreement", equalTo("NEAR"));
  }

  @Test
  void aRecordThatContradictsIsSaidToAndHeldAgainstWhatItContradicts() {
    Feed.tell(payment.terminal(), payment.host());
    Feed.tell(payment.host().named("again").with("amount", 1).contradicting(payment.host()));
    Feed.settle();

    explain(payment.host(), Tokens.of("auditor"))
        .statusCode(200)
        .body("counterparts.role", containsInAnyOrder("LEG", "CONFLICT"))
        .body(
            "counterparts.find { it.role == 'CONFLICT' }.compared"
                + ".findAll { it.agreement == 'DIFFERENT' }.name",
            contains("amount"));
  }

  @Test
  void nobodySeesAnotherMerchantsRecords() {
    Feed.tell(payment.terminal(), payment.host());
    Feed.settle();

    explain(payment.host(), Tokens.merchant(payment.merchant())).statusCode(200);
    explain(payment.host(), Tokens.merchant("M-another")).statusCode(404);
  }

  @Test
  void aRecordThatIsNotThereIsNotFound() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/records/" + UUID.randomUUID() + "/explanation")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
  }

  private static ValidatableResponse explain(ToldRecord record, String token) {
    return given().auth().oauth2(token).get("/v1/records/" + record.id() + "/explanation").then();
  }

  private static String swapLast(String rrn) {
    int end = rrn.length() - 1;
    char other = rrn.charAt(end) == '0' ? '1' : '0';
    return rrn.substring(0, end) + other;
  }
}
