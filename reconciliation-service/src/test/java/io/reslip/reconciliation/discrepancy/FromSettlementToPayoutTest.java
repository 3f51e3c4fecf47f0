package io.reslip.reconciliation.discrepancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Complete;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import io.reslip.reconciliation.testing.TwoPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a cycle and a merchant of its own: one sale of 128.50, fee 0.77. */
@QuarkusTest
class FromSettlementToPayoutTest {
  private static final AtomicInteger DAYS = new AtomicInteger();
  private static final int NET = 12_850 - 77;

  private final LocalDate cycle = LocalDate.of(2030, 1, 1).plusDays(40L * DAYS.getAndIncrement());
  private final String merchant = "M-" + UUID.randomUUID();
  private final ToldPayment sale = ToldPayment.of(UUID.randomUUID().toString()).at(merchant);

  @BeforeEach
  void settled() {
    at(0, "12:00");
    agree("\"payer\":\"Acquirer Ltd\"");
    Feed.tell(
        on(sale.terminal()),
        on(sale.host()),
        on(sale.scheme()).with("fee", 77).with("cycle", cycle.toString()));
    for (String source : List.of("TERMINAL", "HOST", "SCHEME")) {
      Feed.tell(Complete.of(source, cycle.toString()));
    }
  }

  @Test
  void aPayoutThatTheBankPaidInFullIsOfNoConcern() {
    Feed.tell(bank(NET, 1));
    Feed.tell(Complete.of("BANK", cycle.plusDays(1).toString()));
    at(10, "12:00");
    Feed.settle();

    assertThat(live()).isEmpty();
  }

  @Test
  void aPayoutThatIsInNoCompleteStatementIsOneMissingBankLine() {
    Feed.tell(Complete.of("BANK", cycle.plusDays(1).toString()));
    at(2, "11:59");
    Feed.settle();
    assertThat(live()).isEmpty();

    at(2, "12:00");
    Feed.settle();
    assertThat(live()).containsOnlyKeys("MISSING_AT_BANK");
    assertThat(live().get("MISSING_AT_BANK"))
        .containsEntry("verdict", "OVERDUE")
        .containsEntry("amountAtRisk", NET);

    at(7, "00:00");
    Feed.settle();
    assertThat(live().get("MISSING_AT_BANK")).containsEntry("verdict", "LOST");

    Feed.tell(bank(NET, 6));
    Feed.settle();
    assertThat(live()).isEmpty();
  }

  @Test
  void withoutACompleteStatementNobodyIsAccused() {
    at(10, "12:00");
    Feed.settle();

    assertThat(live()).isEmpty();
  }

  @Test
  void theResidueIsOneDifferenceWithWhatCouldExplainIt() {
    Feed.tell(bank(12_850, 1));
    Feed.settle();

    assertThat(live()).containsOnlyKeys("PAYOUT_DIFF");
    assertThat(live().get("PAYOUT_DIFF")).containsEntry("amountAtRisk", -77);
    assertThat(live().get("PAYOUT_DIFF").get("detail").toString())
        .contains("the fees of 77 were not kept");

    Feed.tell(bank(-77, 2).with("cycle", cycle.toString()));
    Feed.settle();
    assertThat(live()).isEmpty();
  }

  @Test
  void aStrangerWhoPaysOutIsTold() {
    Feed.tell(bank(NET, 1).with("payer", "Somebody Else Ltd"));
    Feed.settle();
    assertThat(live()).containsOnlyKeys("PAYER_MISMATCH");

    agree("\"payer\":\"Somebody Else Ltd\"");
    Feed.settle();
    assertThat(live()).isEmpty();
  }

  private void agree(String terms) {
    TwoPeople.agree(
        merchant,
        """
        {"name":"m","rails":["CARD"],"legs":["TERMINAL","HOST","SCHEME","BANK"],%s}
        """
            .formatted(terms));
  }

  private ToldRecord bank(long amount, int daysLater) {
    String day = cycle.plusDays(daysLater).toString();
    return ToldRecord.of("BANK", UUID.randomUUID().toString())
        .with("type", "PAYOUT")
        .with("merchantKey", merchant)
        .with("amount", Math.abs(amount))
        .with("direction", amount < 0 ? "DEBIT" : "CREDIT")
        .with("payer", "Acquirer Ltd")
        .on(day);
  }

  private Map<String, Map<String, Object>> live() {
    List<Map<String, Object>> items =
        given()
            .auth()
            .oauth2(Tokens.of("viewer"))
            .get("/v1/discrepancies?merchantId=" + merchant)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    Map<String, Map<String, Object>> live = new TreeMap<>();
    for (Map<String, Object> item : items) {
      if (!item.get("state").equals("WITHDRAWN")) {
        live.put((String) item.get("kind"), item);
      }
    }
    return live;
  }

  private ToldRecord on(ToldRecord record) {
    return record.on(cycle.toString());
  }

  private void at(int daysLater, String time) {
    Feed.clock(cycle.plusDays(daysLater) + "T" + time + ":00+08:00");
  }
}
