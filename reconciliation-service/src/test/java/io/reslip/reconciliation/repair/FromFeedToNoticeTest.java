package io.reslip.reconciliation.repair;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Complete;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.OtherServices;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is played but ingestion and notification: the feed comes in, and HTTP goes out. */
@QuarkusTest
class FromFeedToNoticeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Payments payments;

  private final WireMock others = OtherServices.wireMock();
  private final ToldPayment sale = ToldPayment.of(UUID.randomUUID().toString());

  @BeforeEach
  void aRecordIsLostAtTheTerminal() {
    payments.othersAnswer();
    Feed.clock("2026-06-16T04:00:00Z");
    Feed.tell(sale.host(), sale.till(), Complete.ofDevice("TERMINAL", "2026-06-15", sale.device()));
    Feed.settle();
  }

  @Test
  void aLostRecordIsRestoredByTwoPeopleComesBackInTheFeedAndYieldsToTheOriginal() {
    JsonPath proposal = onlyRepair();
    String id = proposal.getString("id");
    assertThat(proposal.getString("state")).isEqualTo("PROPOSED");
    assertThat(proposal.getLong("amount")).isEqualTo(sale.amount());
    assertThat(proposal.getString("fields.stan")).isEqualTo(sale.stan());
    assertThat(proposal.getString("provenance.find { it.field == 'rrn' }.recordId"))
        .isEqualTo(sale.host().id());

    payments.approve(id);
    payments.awaitState(id, "SENT");
    Feed.tell(restored(id));
    Feed.settle();
    payments.awaitState(id, "ACCEPTED");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> others.verifyThat(1, Payments.notice(id, "restored")));
    assertThat(onlyRepair().getString("id"))
        .as("the restored record is no counterpart")
        .isEqualTo(id);

    Feed.tell(sale.terminal());
    Feed.settle();

    assertThat(payments.state(id)).isEqualTo("REVERSED");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> others.verifyThat(1, Payments.notice(id, "withdrawn")));
  }

  @Test
  void aRecordThatIngestionReadsAnewMakesTheProposalAnew() {
    String before = onlyRepair().getString("id");
    payments.approve(before, "ann").statusCode(200);

    Feed.tell(sale.host().with("authCode", "NEW123").revised(2));
    Feed.settle();

    assertThat(payments.state(before)).isEqualTo("WITHDRAWN");
    JsonPath anew = repairs("PROPOSED");
    assertThat(anew.getList("items.id")).hasSize(1);
    assertThat(anew.getString("items[0].fields.authCode")).isEqualTo("NEW123");
    assertThat(anew.getInt("items[0].needs")).isEqualTo(2);
  }

  private ToldRecord restored(String repairId) {
    return ToldRecord.of("REPAIR", repairId)
        .with("repairId", repairId)
        .with("restores", "TERMINAL")
        .with("transactionId", payments.repair(repairId).getString("transactionId"))
        .with("merchantKey", sale.merchant())
        .with("deviceKey", sale.device())
        .with("batch", sale.batch())
        .with("stan", sale.stan())
        .with("rrn", sale.rrn())
        .with("amount", sale.amount());
  }

  private JsonPath onlyRepair() {
    JsonPath all = repairs(null);
    assertThat(all.getList("items")).hasSize(1);
    return all.setRootPath("items[0]");
  }

  private JsonPath repairs(String state) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .queryParam("merchantId", sale.merchant())
        .queryParam(state == null ? "limit" : "state", state == null ? "10" : state)
        .get("/v1/repairs")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
