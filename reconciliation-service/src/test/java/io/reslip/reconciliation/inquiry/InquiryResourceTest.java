package io.reslip.reconciliation.inquiry;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Complete;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.TwoPeople;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InquiryResourceTest {
  private final ToldPayment payment = ToldPayment.of(UUID.randomUUID().toString());

  @BeforeEach
  void aPaymentThatTheSchemeHasNotToldYet() {
    Feed.clock("2026-06-15T20:00:00+08:00");
    Feed.tell(
        payment.terminal().with("cardMask", "411111******1111").with("authCode", "A00102"),
        payment.host().with("cardMask", "411111******1111"),
        payment.till().with("occurredAt", "2026-06-15T10:00:20+08:00"));
    Feed.settle();
  }

  @Test
  void aPaymentIsFoundByAmountTimeAndCardWithAllThatIsKnownOfIt() {
    ask(Map.of(
            "merchantId", payment.merchant(),
            "amount", 12_850,
            "from", "2026-06-15T09:30:00+08:00",
            "to", "2026-06-15T10:30:00+08:00",
            "cardLast4", "1111"))
        .body("language", equalTo("en"))
        .body("items", hasSize(1))
        .body("items[0].score", closeTo(1.0, 0.0001))
        .body("items[0].fits.AMOUNT", equalTo("EXACT"))
        .body("items[0].fits.CARD_LAST_4", equalTo("EXACT"))
        .body("items[0].rrn", equalTo(payment.rrn()))
        .body("items[0].outcome", equalTo("COMPLETED"))
        .body("items[0].verdict", equalTo("EXPECTED"))
        .body("items[0].sources.source", containsInAnyOrder("TERMINAL", "HOST", "SCHEME", "TILL"))
        .body("items[0].next.step", equalTo("WAIT_FOR_RECORD"))
        .body("items[0].next.owner", equalTo("SCHEME"))
        .body("items[0].dueAt", equalTo("2026-06-16T04:00:00Z"))
        .body("items[0].words", containsString("Wait for the scheme: due by 2026-06-16 12:00."));
  }

  @Test
  void aSlipInADigitAnHourOffAndDigitsSwappedAreForgiven() {
    String swapped = swapLast(payment.rrn());
    ask(Map.of("rrn", swapped, "merchantId", payment.merchant()))
        .body("items[0].rrn", equalTo(payment.rrn()))
        .body("items[0].fits.RRN", equalTo("NEAR"));
    ask(Map.of(
            "terminalId",
            payment.device(),
            "amount",
            12_950,
            "from",
            "2026-06-15T11:00:00+08:00",
            "receiptNo",
            "INV-" + payment.name()))
        .body("items[0].rrn", equalTo(payment.rrn()))
        .body("items[0].fits.AMOUNT", equalTo("NEAR"))
        .body("items[0].fits.TIME", equalTo("NEAR"))
        .body("items[0].fits.RECEIPT_NO", equalTo("EXACT"));
    ask(Map.of(
            "terminalId",
            payment.device(),
            "amount",
            1_285_000,
            "from",
            "2026-06-15T10:00:00+08:00"))
        .body("items[0].rrn", equalTo(payment.rrn()));
  }

  @Test
  void theBetterOfTwoPaymentsComesFirst() {
    ToldPayment other = ToldPayment.of(UUID.randomUUID().toString()).at(payment.merchant());
    Feed.tell(other.host().with("cardMask", "622222******9876"));
    Feed.settle();

    ask(Map.of(
            "merchantId",
            payment.merchant(),
            "amount",
            12_850,
            "from",
            "2026-06-15T10:00:00+08:00",
            "cardLast4",
            "9876"))
        .body("items[0].rrn", equalTo(other.rrn()));
  }

  @Test
  void aLostRecordWithoutTheMerchantsWordAsksTheMerchant() {
    ToldPayment lost = ToldPayment.of(UUID.randomUUID().toString());
    TwoPeople.agree(lost.merchant(), "TERMINAL", "HOST");
    Feed.tell(lost.host(), Complete.ofDevice("TERMINAL", "2026-06-15", lost.device()));
    Feed.settle();
    Feed.clock("2026-06-20T20:00:00+08:00");
    Feed.settle();

    given(Map.of("rrn", lost.rrn()), Tokens.of("support"), "zh-CN")
        .statusCode(200)
        .body("language", equalTo("zh-CN"))
        .body("items[0].verdict", equalTo("LOST"))
        .body("items[0].next.step", equalTo("ASK_MERCHANT"))
        .body("items[0].next.owner", equalTo("MERCHANT"))
        .body("items[0].discrepancies.kind", equalTo(java.util.List.of("MISSING_AT_TERMINAL")))
        .body("items[0].words", startsWith("该笔交易有记录丢失。"));
  }

  @Test
  void aMerchantNeverSeesAnothersPayments() {
    Map<String, Object> asked = Map.of("rrn", payment.rrn());

    given(asked, Tokens.merchant("M-other"), "en").statusCode(200).body("items", empty());
    given(asked, Tokens.merchant(payment.merchant()), "en").body("items", hasSize(1));
    given(
            Map.of("rrn", payment.rrn(), "merchantId", payment.merchant()),
            Tokens.merchant("M-other"),
            "en")
        .statusCode(403);
  }

  @Test
  void whoHasTooLittleIsToldWhatToAdd() {
    given(Map.of("amount", 12_850), Tokens.of("support"), "en")
        .statusCode(422)
        .body("type", equalTo("/problems/inquiry-too-wide"))
        .body("detail", containsString("about when it was"));
    given(
            Map.of("amount", 1, "from", "2026-01-01T00:00:00Z", "to", "2026-06-01T00:00:00Z"),
            Tokens.of("support"),
            "en")
        .statusCode(422);
    given(Map.of("amount", -1, "rrn", "1"), Tokens.of("support"), "en").statusCode(400);
  }

  @Test
  void whoMayNotAskIsRefused() {
    given(Map.of("rrn", payment.rrn()), Tokens.of("terminal"), "en").statusCode(403);
  }

  @Test
  void nothingIsFoundWhereNothingFits() {
    ask(Map.of("rrn", "999999999999")).body("items", empty());
  }

  private static String swapLast(String rrn) {
    int end = rrn.length();
    for (int i = end - 1; i > 0; i--) {
      if (rrn.charAt(i) != rrn.charAt(i - 1)) {
        return rrn.substring(0, i - 1) + rrn.charAt(i) + rrn.charAt(i - 1) + rrn.substring(i + 1);
      }
    }
    throw new IllegalArgumentException("all digits are the same");
  }

  private static ValidatableResponse ask(Map<String, Object> asked) {
    return given(asked, Tokens.of("support"), "en").statusCode(200);
  }

  private static ValidatableResponse given(
      Map<String, Object> asked, String token, String language) {
    return io.restassured.RestAssured.given()
        .config(
            RestAssuredConfig.config()
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Accept-Language", language)
        .body(new HashMap<>(asked))
        .post("/v1/inquiries")
        .then();
  }
}
