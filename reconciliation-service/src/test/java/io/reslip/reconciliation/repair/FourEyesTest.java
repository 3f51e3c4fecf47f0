package io.reslip.reconciliation.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FourEyesTest {
  private static final int MANY = 8;

  @Inject Payments payments;

  /** Speaks to the database as the service itself. */
  @Inject Jdbi jdbi;

  private final Payment payment = Payment.lostAtTerminal();
  private String id;

  @BeforeEach
  void aProposal() {
    payments.othersAnswer();
    payments.judge(payment);
    id = payments.onlyProposal(payment);
  }

  @Test
  void onePersonNeverApprovesTwice() {
    payments.approve(id, "ann").statusCode(200);

    payments.approve(id, "ann").statusCode(409).body("type", equalTo("/problems/four-eyes"));

    assertThat(payments.state(id)).isEqualTo("PROPOSED");
  }

  @Test
  void ofManyPeopleAtOnceTwoApproveAndItTakesEffectOnce() throws Exception {
    List<Integer> answers = atOnce(n -> "person-" + n);

    assertThat(answers).containsOnly(200, 409);
    assertThat(answers.stream().filter(status -> status == 200)).hasSize(2);
    assertThat(payments.repair(id).getList("approvals")).hasSize(2);
    assertThat(number("SELECT count(*) FROM outbox WHERE topic = 'REPAIR' AND key = ?", id))
        .isEqualTo(1);
    assertThat(
            number(
                "SELECT count(*) FROM audit_entry WHERE chain_id = CAST(? AS uuid) AND action ="
                    + " 'REPAIR_APPLIED'",
                payments.discrepancy(payment).id().toString()))
        .isEqualTo(1);
  }

  @Test
  void onePersonManyTimesAtOnceCountsOnce() throws Exception {
    List<Integer> answers = atOnce(n -> "ann");

    assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    assertThat(payments.repair(id).getInt("needs")).isEqualTo(1);
    assertThat(payments.state(id)).isEqualTo("PROPOSED");
  }

  @Test
  void theServiceItselfCannotApproveWithoutTwoPeople() {
    refused(() -> sql("UPDATE repair SET state = 'APPROVED' WHERE id = '%s'"), "0 of 2 approvals");
    approveBySql("iss", "ann");
    refused(() -> sql("UPDATE repair SET state = 'APPROVED' WHERE id = '%s'"), "1 of 2 approvals");
    refused(() -> approveBySql("iss", "ann"), "duplicate key");
    refused(
        () -> sql("UPDATE repair SET state = 'APPLIED' WHERE id = '%s'"),
        "PROPOSED cannot become APPLIED");
  }

  @Test
  void theSameNameOfTwoIssuersIsTwoPeople() {
    approveBySql("https://one.example", "ann");
    approveBySql("https://two.example", "ann");

    sql("UPDATE repair SET state = 'APPROVED' WHERE id = '%s'");

    assertThat(payments.state(id)).isEqualTo("APPROVED");
  }

  @Test
  void theServiceItselfCannotChangeWhatWasProposedOrApproved() {
    approveBySql("iss", "ann");

    refused(() -> sql("UPDATE repair SET amount = 1 WHERE id = '%s'"), "permission denied");
    refused(() -> sql("UPDATE repair SET fields = '{}' WHERE id = '%s'"), "permission denied");
    refused(
        () -> sql("UPDATE repair SET proposer_kind = 'PERSON' WHERE id = '%s'"),
        "permission denied");
    refused(() -> sql("DELETE FROM repair WHERE id = '%s'"), "permission denied");
    refused(
        () -> sql("UPDATE repair_approval SET subject = 'bob' WHERE repair_id = '%s'"),
        "permission denied");
    refused(() -> sql("DELETE FROM repair_approval WHERE repair_id = '%s'"), "permission denied");
    refused(() -> sql("ALTER TABLE repair DISABLE TRIGGER ALL"), "must be owner");
  }

  @Test
  void theServiceItselfCannotPassATemporaryTableOffAsApprovals() {
    refused(
        () ->
            jdbi.useHandle(sql -> {
              sql.execute(
                  "CREATE TEMP TABLE repair_approval AS SELECT CAST('"
                      + id
                      + "' AS uuid) AS repair_id FROM generate_series(1, 2)");
              try {
                sql.execute("UPDATE public.repair SET state = 'APPROVED' WHERE id = '" + id + "'");
              } finally {
                sql.execute("DROP TABLE pg_temp.repair_approval");
              }
            }),
        "0 of 2 approvals");
  }

  @Test
  void aRepairCannotBeBornApproved() {
    UUID other = UUID.randomUUID();

    refused(
        () ->
            sql(
                "INSERT INTO repair (id, discrepancy_id, transaction_id, operation_id, action,"
                    + " state, restores, business_date, amount, currency, fields, provenance, missing,"
                    + " contradictions, basis, proposer_kind, proposed_at) SELECT '"
                    + other
                    + "', discrepancy_id, transaction_id, operation_id, action, 'APPROVED',"
                    + " restores, business_date, amount, currency, fields, provenance, missing, contradictions,"
                    + " basis, 'MACHINE', now() FROM repair WHERE id = '%s'"),
        "begins as PROPOSED");
  }

  @Test
  void aDecidedRepairTakesNoMoreApprovalsAndNoneOfItsProposer() {
    payments.approve(id);

    refused(() -> approveBySql("iss", "eve"), "cannot be approved");
  }

  @Test
  void theDatabaseKnowsTheSameLifecycleButNoWayToVerified() {
    for (RepairState from : RepairState.values()) {
      for (RepairState to : RepairState.values()) {
        boolean pure =
            IntStream.range(0, RepairState.Step.values().length)
                .mapToObj(n -> RepairState.Step.values()[n])
                .anyMatch(step -> from.allows(step) && from.after(step) == to);
        boolean database =
            jdbi.withHandle(sql ->
                sql.createQuery("SELECT repair_may_move(?, ?)")
                    .bind(0, from.name())
                    .bind(1, to.name())
                    .mapTo(Boolean.class)
                    .one());
        assertThat(database).as(from + " to " + to).isEqualTo(pure && to != RepairState.VERIFIED);
      }
    }
  }

  private List<Integer> atOnce(IntFunction<String> person) throws Exception {
    List<Callable<Integer>> calls =
        IntStream.range(0, MANY)
            .<Callable<Integer>>mapToObj(
                n -> () -> payments.approve(id, person.apply(n)).extract().statusCode())
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  private void approveBySql(String issuer, String subject) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                "INSERT INTO repair_approval (repair_id, issuer, subject, at)"
                    + " VALUES (CAST(:id AS uuid), :issuer, :subject, now())")
            .bind("id", id)
            .bind("issuer", issuer)
            .bind("subject", subject)
            .execute());
  }

  private void sql(String statement) {
    jdbi.useHandle(sql -> sql.execute(statement.formatted(id)));
  }

  private static void refused(ThrowingCallable cheat, String why) {
    assertThatThrownBy(cheat).hasMessageContaining(why);
  }

  private long number(String query, String parameter) {
    return jdbi.withHandle(
        sql -> sql.createQuery(query).bind(0, parameter).mapTo(Long.class).one());
  }
}
