package io.reslip.suite.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Findings;
import io.reslip.suite.check.read.Services;
import io.reslip.suite.check.rule.AuditRule;
import io.reslip.suite.check.rule.ProofRule;
import io.reslip.suite.check.rule.RepairRule;
import io.reslip.suite.check.rule.SummaryRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One reading of reconciliation's lists, given to the rules that they concern. */
final class Lists {
  private static final int HISTORIES = 200;

  private final Services services;
  private final ProofRule proofs;
  private final RepairRule repairs;
  private final AuditRule audit;
  private final SummaryRule summary;

  Lists(Services services, Findings findings, AuditRule audit, Predicate<String> isRepairUpload) {
    this.services = services;
    this.audit = audit;
    proofs = new ProofRule(findings, isRepairUpload);
    repairs = new RepairRule(findings);
    summary = new SummaryRule(findings);
  }

  /** Reads all; what is shown before the audit entries that must tell it. */
  void read(Set<LocalDate> days, Consumer<JsonNode> transaction) {
    services.transactions(one -> {
      transaction.accept(one);
      proofs.transaction(one);
      summary.transaction(one);
    });
    services.repairs(one -> {
      repairs.repair(one);
      proofs.repair(one);
      audit.repair(one);
      summary.repair(one);
    });
    List<String> some = new ArrayList<>();
    services.discrepancies(one -> {
      proofs.discrepancy(one);
      audit.discrepancy(one);
      summary.discrepancy(one);
      if (some.size() < HISTORIES) {
        some.add(one.path("id").asText());
      }
    });
    some.forEach(id -> audit.history(services.discrepancy(id)));
    days.forEach(summary::day);
    summary.days().forEach(day -> summary.summary(services.summary(day.toString())));
    services.auditEntries(audit::entry);
    services.restored(repairs::restored);
  }

  SummaryRule summary() {
    return summary;
  }

  RepairRule repairs() {
    return repairs;
  }
}
