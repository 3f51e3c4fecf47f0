package io.reslip.reconciliation.repair;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.AbsentLeg;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.repair.reconstruction.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A sale of 100.00 yuan as matching judges it; the terminal's record is lost, the till knows it.
 */
final class Payment {
  final UUID operation = UUID.randomUUID();
  final String merchant;
  final List<HeldRecord> records = new ArrayList<>();
  private final List<AbsentLeg> absent = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private Outcome outcome = Outcome.COMPLETED;

  private Payment(String merchant) {
    this.merchant = merchant;
  }

  static Payment lostAtTerminal(String merchant) {
    return new Payment(merchant)
        .told(Source.HOST)
        .told(Source.TILL)
        .told(Source.SCHEME)
        .missing(Source.TERMINAL, Verdict.LOST);
  }

  static Payment lostAtTerminal() {
    return lostAtTerminal("M1");
  }

  Payment told(Source source) {
    HeldRecord sale = Records.sale(source);
    ObjectNode body = sale.body().deepCopy();
    body.put("merchantId", merchant).put("merchantKey", merchant);
    records.add(new HeldRecord(source + "-" + operation, source, sale.role(), sale.pass(), body));
    return this;
  }

  /** The same source says another amount. */
  Payment amount(Source source, long amountMinor) {
    records.replaceAll(
        record -> record.source() == source ? Records.with(record, "amount", amountMinor) : record);
    return this;
  }

  /** Ingestion read the record anew. */
  Payment revised(Source source, String field, String value) {
    records.replaceAll(record ->
        record.source() == source
            ? Records.with(Records.with(record, field, value), "revision", 2)
            : record);
    return this;
  }

  Payment missing(Source source, Verdict verdict) {
    absent.removeIf(leg -> leg.source() == source);
    absent.add(
        new AbsentLeg(
            source,
            verdict,
            Instant.parse("2026-06-15T18:00:00Z"),
            new AbsentLeg.Proof("upload-" + source, Instant.parse("2026-06-15T20:00:00Z"))));
    return this;
  }

  Payment came(Source source) {
    absent.removeIf(leg -> leg.source() == source);
    return told(source);
  }

  Payment outcome(Outcome now) {
    outcome = now;
    return this;
  }

  Payment finding(Finding finding) {
    findings.add(finding);
    return this;
  }

  /** All amounts agree. */
  Payment settled() {
    findings.clear();
    return this;
  }

  JudgedOperation judged() {
    return new JudgedOperation(
        operation,
        operation,
        "SALE",
        "APPROVED",
        merchant,
        "T1",
        "000007",
        "000123",
        "261500000123",
        10000L,
        "CNY",
        LocalDate.parse("2026-06-15"),
        Instant.parse("2026-06-15T02:00:00Z"),
        outcome,
        outcome == Outcome.COMPLETED ? "The till says so." : "Nobody has said.",
        absent,
        findings);
  }
}
