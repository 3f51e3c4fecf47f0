package io.reslip.reconciliation.audit;

import static io.reslip.reconciliation.discrepancy.raising.Judgements.absent;
import static io.reslip.reconciliation.discrepancy.raising.Judgements.operation;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.testing.TestDatabase;
import io.reslip.reconciliation.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test is what somebody with all rights on the database could do. */
@QuarkusTest
class AuditResourceTest {
  private static final String KEPT = "CREATE TABLE IF NOT EXISTS kept_%1$s AS TABLE %1$s";
  private static final List<String> TABLES = List.of("audit_head", "audit_entry");

  @Inject Event<OperationsJudged> judgements;
  @Inject Discrepancies discrepancies;
  @Inject Jdbi jdbi;

  private String discrepancy;

  @BeforeEach
  void aDiscrepancyWithFourEntriesAndAWholeTrail() {
    UUID sale = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      judge(operation(sale).absent(absent(Source.HOST, Verdict.OVERDUE)).build());
      judge(operation(sale).build());
    }
    discrepancy = discrepancies.ofOperation(sale).getFirst().id().toString();
    assertThat(verify().getBoolean("intact")).isTrue();
    TABLES.forEach(table -> TestDatabase.asSuperuser(KEPT.formatted(table)));
  }

  @AfterEach
  void everythingAsItWas() {
    for (String table : TABLES) {
      TestDatabase.asSuperuser(
          "DELETE FROM " + table,
          "INSERT INTO " + table + " TABLE kept_" + table,
          "DROP TABLE kept_" + table);
    }
    assertThat(verify().getBoolean("intact")).isTrue();
  }

  @Test
  void aChangedDetailIsNamed() {
    tamper("UPDATE audit_entry SET detail = replace(detail, '1200', '1300') WHERE %s", 2);

    assertBroken(2, "ENTRY_CHANGED");
  }

  @Test
  void anotherActorIsNamed() {
    tamper("UPDATE audit_entry SET actor_subject = 'zhang' WHERE %s", 3);

    assertBroken(3, "ENTRY_CHANGED");
  }

  @Test
  void anotherTimeIsNamed() {
    tamper("UPDATE audit_entry SET at = at - interval '1 microsecond' WHERE %s", 1);

    assertBroken(1, "ENTRY_CHANGED");
  }

  @Test
  void anEntryTakenFromTheMiddleIsNamed() {
    tamper("DELETE FROM audit_entry WHERE %s", 2);

    assertBroken(2, "ENTRY_MISSING");
  }

  @Test
  void aGapThatWasClosedUpIsNamed() {
    tamper("DELETE FROM audit_entry WHERE %s", 2);
    tamper("UPDATE audit_entry SET sequence = 2 WHERE %s", 3);
    tamper("UPDATE audit_entry SET sequence = 3 WHERE %s", 4);

    assertBroken(2, "ENTRY_CHANGED");
  }

  @Test
  void aCutTailIsNamed() {
    tamper("DELETE FROM audit_entry WHERE %s", 4);

    assertBroken(4, "TAIL_CUT");
  }

  @Test
  void aCutTailWithAHeadThatWasShortenedIsNamed() {
    tamper("DELETE FROM audit_entry WHERE %s", 4);
    tamperHead(
        "UPDATE audit_head SET length = 3, mac = (SELECT mac FROM audit_entry AS entry WHERE"
            + " entry.chain_id = audit_head.chain_id AND sequence = 3) WHERE %s");

    assertBroken(0, "HEAD_CHANGED");
  }

  @Test
  void swappedEntriesAreNamed() {
    tamper("UPDATE audit_entry SET sequence = 99 WHERE %s", 2);
    tamper("UPDATE audit_entry SET sequence = 2 WHERE %s", 3);
    tamper("UPDATE audit_entry SET sequence = 3 WHERE %s", 99);

    assertBroken(2, "ENTRY_CHANGED");
  }

  @Test
  void anInsertedEntryIsNamed() {
    tamper("UPDATE audit_entry SET sequence = 5 WHERE %s", 4);
    tamper("UPDATE audit_entry SET sequence = 4 WHERE %s", 3);
    tamper(
        """
        INSERT INTO audit_entry SELECT chain_kind, chain_id, 3, at, actor_kind, actor_issuer,
          actor_subject, action, detail, key_version, mac FROM audit_entry WHERE %s
        """,
        2);

    assertBroken(3, "ENTRY_CHANGED");
  }

  @Test
  void anEntryAddedAtTheEndIsNamed() {
    tamper(
        """
        INSERT INTO audit_entry SELECT chain_kind, chain_id, 5, at, actor_kind, actor_issuer,
          actor_subject, action, detail, key_version, mac FROM audit_entry WHERE %s
        """,
        4);

    assertBroken(5, "ENTRY_ADDED");
  }

  @Test
  void aChangedHeadIsNamed() {
    tamperHead("UPDATE audit_head SET length = 5 WHERE %s");

    assertBroken(0, "HEAD_CHANGED");
  }

  @Test
  void aHeadThatIsGoneIsNamed() {
    tamperHead("DELETE FROM audit_head WHERE %s");

    assertBroken(0, "HEAD_MISSING");
  }

  @Test
  void aChainThatIsGoneWithItsHeadIsNamed() {
    tamperHead("DELETE FROM audit_entry WHERE %s");
    tamperHead("DELETE FROM audit_head WHERE %s");

    assertBroken(0, "CHAIN_MISSING");
  }

  @Test
  void aChainOfNothingIsNamed() {
    String nothing = UUID.randomUUID().toString();
    TestDatabase.asSuperuser(
        "UPDATE audit_entry SET chain_id = '"
            + nothing
            + "' WHERE chain_id = '"
            + discrepancy
            + "'",
        "UPDATE audit_head SET chain_id = '"
            + nothing
            + "' WHERE chain_id = '"
            + discrepancy
            + "'");

    JsonPath report = verify();
    assertThat(report.getString("firstBreak.chainId")).isEqualTo(nothing);
    assertThat(report.getString("firstBreak.what")).isEqualTo("HEAD_CHANGED");
    assertThat(report.getInt("breaks")).as("also: no subject, no chain").isEqualTo(3);
  }

  @Test
  void anOlderStateOfTheChainPutBackIsNamed() {
    UUID sale = UUID.randomUUID();
    judge(operation(sale).absent(absent(Source.HOST, Verdict.OVERDUE)).build());
    discrepancy = discrepancies.ofOperation(sale).getFirst().id().toString();
    TestDatabase.asSuperuser(
        "CREATE TABLE old_head AS SELECT * FROM audit_head WHERE chain_id = '" + discrepancy + "'");
    judge(operation(sale).build());
    everythingKeptAnew();

    tamper("DELETE FROM audit_entry WHERE %s", 2);
    tamperHead("DELETE FROM audit_head WHERE %s");
    TestDatabase.asSuperuser("INSERT INTO audit_head TABLE old_head", "DROP TABLE old_head");

    assertBroken(2, "CHAIN_SHORT");
  }

  @Test
  void aKeyThatNobodyHasIsNamed() {
    tamper("UPDATE audit_entry SET key_version = 'k9' WHERE %s", 1);

    assertBroken(1, "KEY_UNKNOWN");
  }

  @Test
  void whatCannotHaveBeenWrittenIsNamed() {
    tamper("UPDATE audit_entry SET actor_kind = 'GHOST', detail = 'no json' WHERE %s", 2);

    assertBroken(2, "ENTRY_CHANGED");
    list("discrepancyId=" + discrepancy, "auditor").body("items", hasSize(4));
  }

  @Test
  void theServiceItselfCanNeitherChangeNorDeleteAnEntry() {
    for (String attempt :
        List.of(
            "UPDATE audit_entry SET detail = ''",
            "DELETE FROM audit_entry",
            "DELETE FROM audit_head")) {
      assertThatThrownBy(() -> jdbi.useHandle(sql -> sql.execute(attempt)))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void theEntriesOfADiscrepancyAreToldNewestFirst() {
    list("discrepancyId=" + discrepancy, "operator")
        .body("items.sequence", equalTo(List.of(4, 3, 2, 1)))
        .body("items[3].action", equalTo("DISCREPANCY_OPENED"))
        .body("items[3].actor.kind", equalTo("MACHINE"))
        .body("items[3].detail.to", equalTo("OPEN"));
  }

  @Test
  void theListGoesOnWhereThePageBeforeEnded() {
    JsonPath first = list("limit=3&discrepancyId=" + discrepancy, "approver").extract().jsonPath();
    assertThat(first.getList("items.sequence", Integer.class)).containsExactly(4, 3, 2);

    list("limit=3&discrepancyId=" + discrepancy + "&cursor=" + first.getString("next"), "auditor")
        .body("items.sequence", equalTo(List.of(1)))
        .body("next", nullValue());
    list("cursor=abc", "auditor").statusCode(400);
    list("discrepancyId=abc", "auditor").statusCode(400);
  }

  @Test
  void onlyTheRolesThatMayLook() {
    list("limit=1", "viewer").statusCode(403);
    given().auth().oauth2(Tokens.merchant("M1")).get("/v1/audit").then().statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("operator"))
        .get("/v1/audit/verification")
        .then()
        .statusCode(403);
  }

  private void everythingKeptAnew() {
    for (String table : TABLES) {
      TestDatabase.asSuperuser("DROP TABLE kept_" + table, KEPT.formatted(table));
    }
  }

  private void assertBroken(int sequence, String what) {
    JsonPath report = verify();
    assertThat(report.getBoolean("intact")).isFalse();
    assertThat(report.getString("firstBreak.chainKind")).isEqualTo("DISCREPANCY");
    assertThat(report.getString("firstBreak.chainId")).isEqualTo(discrepancy);
    assertThat(report.getString("firstBreak.what")).isEqualTo(what);
    assertThat(report.getInt("firstBreak.sequence")).isEqualTo(sequence);
  }

  private void tamper(String statement, int sequence) {
    TestDatabase.asSuperuser(
        statement.formatted("chain_id = '" + discrepancy + "' AND sequence = " + sequence));
  }

  private void tamperHead(String statement) {
    TestDatabase.asSuperuser(statement.formatted("chain_id = '" + discrepancy + "'"));
  }

  private static JsonPath verify() {
    return given()
        .auth()
        .oauth2(Tokens.of("auditor"))
        .get("/v1/audit/verification")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static ValidatableResponse list(String query, String role) {
    return given().auth().oauth2(Tokens.of(role)).get("/v1/audit?" + query).then();
  }

  private void judge(JudgedOperation judged) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            judgements.fire(
                new OperationsJudged(
                    Instant.parse("2026-06-20T00:00:00Z"), List.of(judged), List.of(), List.of())));
  }
}
