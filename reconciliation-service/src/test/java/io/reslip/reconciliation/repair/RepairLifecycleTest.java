package io.reslip.reconciliation.repair;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.testing.OtherServices;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepairLifecycleTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Payments payments;
  @Inject Jdbi jdbi;
  @Inject ObjectMapper json;

  private final WireMock others = OtherServices.wireMock();
  private final Payment payment = Payment.lostAtTerminal();

  @BeforeEach
  void othersAnswer() {
    payments.othersAnswer();
  }

  @Test
  void aLostRecordIsProposedApprovedByTwoGivenToIngestionAcceptedAndTold() throws Exception {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    assertThat(payments.repair(id).getInt("needs")).isEqualTo(2);

    payments.approve(id, "ann").statusCode(200);
    assertThat(payments.state(id)).isEqualTo("PROPOSED");
    payments.approve(id, "bob").statusCode(200);
    assertThat(payments.discrepancy(payment).state()).isEqualTo(DiscrepancyState.IN_REPAIR);
    payments.awaitState(id, "SENT");
    payments.seen(id);

    assertThat(payments.state(id)).isEqualTo("ACCEPTED");
    JsonNode upload = onlyBody(Payments.upload(id));
    assertThat(upload.path("discrepancyId").asText())
        .isEqualTo(payments.discrepancy(payment).id().toString());
    assertThat(upload.path("transactionId").asText()).isEqualTo(payment.operation.toString());
    assertThat(upload.path("restores").asText()).isEqualTo("TERMINAL");
    assertThat(upload.at("/fields/amount").asLong()).isEqualTo(10000);
    assertThat(upload.path("approvedBy")).hasToString("[\"ann\",\"bob\"]");
    assertThat(upload.at("/provenance/0/uploadId").asText()).isEqualTo("u-HOST");

    await().atMost(PATIENCE).until(() -> !bodies(Payments.notice(id, "restored")).isEmpty());
    JsonNode notice = onlyBody(Payments.notice(id, "restored"));
    assertThat(notice.path("kind").asText()).isEqualTo("RECORD_RESTORED");
    assertThat(notice.path("recipient")).hasToString("{\"kind\":\"MERCHANT\",\"id\":\"M1\"}");
    assertThat(notice.at("/data/restored").asText()).isEqualTo("TERMINAL");
    assertThat(notice.at("/data/amount").asLong()).isEqualTo(10000);
    assertThat(notice.at("/data/stan").asText()).isEqualTo("000123");
    assertThat(notice.at("/proof/approvedBy")).hasToString("[\"ann\",\"bob\"]");
    assertThat(notice.at("/proof/auditHead").asText()).hasSize(64);
    assertThat(notice.at("/proof/fields/0/value").asText()).isNotEmpty();
    assertThat(actions(payments.discrepancy(payment).id()))
        .containsExactly(
            "DISCREPANCY_OPENED",
            "REPAIR_PROPOSED",
            "REPAIR_APPROVAL",
            "REPAIR_APPROVAL",
            "REPAIR_APPROVED",
            "DISCREPANCY_REPAIR_APPROVED",
            "REPAIR_APPLIED",
            "REPAIR_SENT",
            "REPAIR_ACCEPTED");
  }

  @Test
  void anIngestionThatFailsAndHangsTakesItOnceAndItIsToldOnce() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    payments.ingestionAnswers(
        id,
        aResponse().withStatus(500),
        Payments.receipt(1, 0, 0).withFixedDelay(3000),
        Payments.receipt(1, 0, 0));

    payments.approve(id);
    payments.awaitState(id, "SENT");
    payments.seen(id);
    payments.seen(id);

    await().atMost(PATIENCE).until(() -> !bodies(Payments.notice(id, "restored")).isEmpty());
    assertThat(bodies(Payments.upload(id)).stream().distinct()).hasSize(1);
    assertThat(actions(payments.discrepancy(payment).id()))
        .containsOnlyOnce("REPAIR_SENT", "REPAIR_ACCEPTED");
    others.verifyThat(1, Payments.notice(id, "restored"));
  }

  @Test
  void aRecordThatIsSeenBeforeIngestionsAnswerIsAcceptedAllTheSame() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    payments.ingestionAnswers(id, aResponse().withStatus(503), Payments.receipt(1, 0, 0));
    payments.approve(id);

    payments.seen(id);

    assertThat(payments.state(id)).isEqualTo("ACCEPTED");
    await().atMost(PATIENCE).until(() -> outbox("REPAIR", id).equals("SENT"));
    assertThat(payments.state(id)).isEqualTo("ACCEPTED");
  }

  @Test
  void aRecordThatIngestionPutsInQuarantineIsRefusedAndTheDiscrepancyIsOpenAgain() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    payments.ingestionAnswers(id, Payments.receipt(0, 0, 1));

    payments.approve(id);

    payments.awaitState(id, "REFUSED");
    assertThat(payments.repair(id).getString("reason")).contains("quarantine").contains("up-1");
    assertThat(payments.discrepancy(payment).state()).isEqualTo(DiscrepancyState.OPEN);
    assertThat(payments.proposed(payment)).as("the same again").isEmpty();
  }

  @Test
  void aRecordThatContradictsAnotherOfTheSameRepairIsRefused() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    payments.ingestionAnswers(id, Payments.receipt(0, 1, 0));

    payments.approve(id);

    payments.awaitState(id, "REFUSED");
    assertThat(payments.repair(id).getString("reason")).contains("another restored record");
  }

  @Test
  void whatIngestionRefusesForGoodWaitsForAPersonAndSaysSo() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    payments.ingestionAnswers(
        id,
        aResponse().withStatus(400).withBody("{\"detail\": \"No such layout.\"}"),
        Payments.receipt(1, 0, 0));

    payments.approve(id);

    await().atMost(PATIENCE).until(() -> outbox("REPAIR", id).equals("DEAD"));
    assertThat(payments.state(id)).isEqualTo("APPLIED");
    assertThat(payments.repair(id).getString("reason")).contains("No such layout.");
  }

  @Test
  void aProposalIsWithdrawnWhenTheOriginalComes() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);

    payments.judge(payment.came(Source.TERMINAL));

    assertThat(payments.state(id)).isEqualTo("WITHDRAWN");
    payments.approve(id, "ann").statusCode(409);
  }

  @Test
  void anAcceptedRepairIsReversedWhenTheOriginalComesAndWhoWasToldIsToldSo() throws Exception {
    String id = payments.accepted(payment);
    await()
        .atMost(PATIENCE)
        .until(() -> outbox("NOTICE", "repair:" + id + ":restored"), "SENT"::equals);

    payments.judge(payment.came(Source.TERMINAL));

    assertThat(payments.state(id)).isEqualTo("REVERSED");
    assertThat(payments.discrepancy(payment).state()).isEqualTo(DiscrepancyState.WITHDRAWN);
    await().atMost(PATIENCE).until(() -> !bodies(Payments.notice(id, "withdrawn")).isEmpty());
    JsonNode notice = onlyBody(Payments.notice(id, "withdrawn"));
    assertThat(notice.path("kind").asText()).isEqualTo("RESTORATION_WITHDRAWN");
    assertThat(notice.path("supersedes").asText()).isEqualTo("repair:" + id + ":restored");
    assertThat(notice.at("/data/reason").asText()).isEqualTo("The original record came after all.");
    assertThat(notice.has("proof")).isFalse();
  }

  @Test
  void aRepairThatNobodyWasToldOfIsReversedInSilence() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    payments.approve(id);
    payments.awaitState(id, "SENT");

    payments.judge(payment.came(Source.TERMINAL));
    payments.seen(id);

    assertThat(payments.state(id)).isEqualTo("REVERSED");
    assertThat(count("SELECT count(*) FROM outbox WHERE key LIKE ?", "repair:" + id + "%"))
        .isZero();
  }

  @Test
  void whenTheOriginalGoesMissingAgainTheRepairIsProposedAnew() {
    String id = payments.accepted(payment);
    payments.judge(payment.came(Source.TERMINAL));

    payment.records.removeIf(record -> record.source() == Source.TERMINAL);
    payments.judge(payment.missing(Source.TERMINAL, Verdict.LOST));

    assertThat(payments.onlyProposal(payment)).isNotEqualTo(id);
  }

  private JsonNode onlyBody(RequestPatternBuilder pattern) throws Exception {
    return json.readTree(bodies(pattern).stream().distinct().toList().getFirst());
  }

  private List<String> bodies(RequestPatternBuilder pattern) {
    return others.find(pattern).stream().map(request -> request.getBodyAsString()).toList();
  }

  private List<String> actions(UUID discrepancy) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT action FROM audit_entry WHERE chain_id = ? ORDER BY sequence")
            .bind(0, discrepancy)
            .mapTo(String.class)
            .list());
  }

  private String outbox(String topic, String key) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT state FROM outbox WHERE topic = ? AND key = ?")
            .bind(0, topic)
            .bind(1, key)
            .mapTo(String.class)
            .one());
  }

  private long count(String query, String parameter) {
    return jdbi.withHandle(
        sql -> sql.createQuery(query).bind(0, parameter).mapTo(Long.class).one());
  }
}
