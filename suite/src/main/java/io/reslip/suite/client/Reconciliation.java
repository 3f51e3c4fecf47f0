package io.reslip.suite.client;

import io.reslip.suite.console.Failure;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Payout;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.launch.process.Service;
import io.reslip.suite.truth.Listed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reconciliation, as operators, approvers and auditors see it. */
public final class Reconciliation {
  private final Http http;
  private final Access access;

  /** The one that this access is for. */
  public Reconciliation(Access access) {
    this.access = access;
    this.http = new Http(access.address(Service.RECONCILIATION.label()));
  }

  /** What came of computing every audit chain anew. */
  public record AuditVerification(boolean intact, long chains, long entries) {}

  /** How far it is with what ingestion has. */
  public record Intake(boolean idle, long position, long matchedTo, long feedHead) {}

  /** Sets the simulated time. */
  public void setClock(OffsetDateTime now) {
    http.put("/v1/clock", access.token(Role.CONFIG_ADMIN), Map.of("now", now.toString()));
  }

  /** Agrees with a merchant on the records that it owes: one person proposes, another approves. */
  public void agree(Merchant merchant) {
    List<String> legs =
        Arrays.stream(Source.values())
            .filter(source -> source != Source.TILL || merchant.hasTill())
            .filter(source -> source != Source.BANK || merchant.paidOut())
            .map(Source::name)
            .toList();
    List<String> rails = new ArrayList<>(List.of(Rail.CARD.name()));
    merchant.wallets().forEach(wallet -> rails.add(wallet.name()));
    Map<String, Object> contract =
        Map.of(
            "name",
            merchant.name(),
            "mcc",
            merchant.mcc(),
            "rails",
            rails,
            "legs",
            legs,
            "payer",
            Payout.PAYER);
    String change =
        http.put("/v1/merchants/" + merchant.id(), access.token(Role.CONFIG_ADMIN), contract)
            .body()
            .path("changeId")
            .asText();
    http.post("/v1/changes/" + change + "/approval", access.token(Role.APPROVER), Map.of());
  }

  /** How far it is with what ingestion has. */
  public Intake intake() {
    return http.get("/v1/intake", access.token(Role.OPERATOR)).as(Intake.class);
  }

  /** Every discrepancy, in any state. */
  public List<Listed> discrepancies() {
    return Page.all(http, "/v1/discrepancies", access.token(Role.OPERATOR), Listed.class);
  }

  /**
   * Discrepancies in any state.
   *
   * @param filter as in the query of the address, {@code kind=…&terminalId=…}
   * @param type what of them is wanted
   */
  public <T> List<T> discrepancies(String filter, Class<T> type) {
    return Page.all(http, "/v1/discrepancies?" + filter, access.token(Role.OPERATOR), type);
  }

  /** Whether discrepancies of this kind can be asked for: if not, none is ever raised. */
  public boolean knowsKind(String kind) {
    try {
      http.get("/v1/discrepancies?limit=1&kind=" + kind, access.token(Role.OPERATOR));
      return true;
    } catch (Failure refused) {
      return false;
    }
  }

  /** Every repair. */
  public List<Repair> repairs() {
    return Page.all(http, "/v1/repairs", access.token(Role.OPERATOR), Repair.class);
  }

  /** Approves a repair as this person. */
  public void approve(Repair repair, Role person) {
    http.post(
        "/v1/repairs/" + repair.id() + "/approval",
        access.token(person),
        Map.of("comment", "Till, switch and scheme agree."));
  }

  /** Counts and amounts of the day. */
  public Summary summary(LocalDate businessDate) {
    return http.get("/v1/summary?businessDate=" + businessDate, access.token(Role.OPERATOR))
        .as(Summary.class);
  }

  /** What came of computing the audit chain anew. */
  public AuditVerification auditVerification() {
    return http.get("/v1/audit/verification", access.token(Role.AUDITOR))
        .as(AuditVerification.class);
  }
}
