package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.expectation.Completeness;
import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import io.reslip.reconciliation.intake.SourceClaims;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.merchant.Contract;
import io.reslip.reconciliation.merchant.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers in bulk what a batch of operations is judged by. */
@ApplicationScoped
public class Judge {
  private final Contracts contracts;
  private final SourceClaims claims;
  private final DueCalendar calendar;
  private final Answers answers;

  Judge(Contracts contracts, SourceClaims claims, DueCalendar calendar, Answers answers) {
    this.contracts = contracts;
    this.claims = claims;
    this.calendar = calendar;
    this.answers = answers;
  }

  /**
   * All that these operations are judged by.
   *
   * @param now on Reslip's clock
   * @param upTo claims that came later do not count yet
   */
  public Judgement prepare(Collection<OperationRow> operations, Instant now, long upTo) {
    Set<String> merchants = new HashSet<>();
    for (OperationRow operation : operations) {
      if (operation.merchantKey() != null) {
        merchants.add(operation.merchantKey());
      }
    }
    Map<String, Contract> agreed = contracts.of(merchants);
    return new Judgement(
        agreed, completeness(operations, agreed, now, upTo), calendar, answers.of(operations), now);
  }

  // Only what is past due needs a claim: as a rule nothing, while a day is going on.
  private Completeness completeness(
      Collection<OperationRow> operations, Map<String, Contract> agreed, Instant now, long upTo) {
    Set<LocalDate> days = new HashSet<>();
    Set<String> devices = new HashSet<>();
    for (OperationRow operation : operations) {
      Set<Source> absent = Judgement.owed(operation, agreed);
      absent.removeAll(Source.ofBits(operation.held() | operation.told()));
      absent.addAll(Source.ofBits(operation.marks().waits()));
      for (Source source : absent) {
        if (!now.isBefore(calendar.due(source, operation.businessDate()))) {
          days.add(operation.businessDate());
          if (operation.deviceKey() != null) {
            devices.add(operation.deviceKey());
          }
        }
      }
    }
    List<SourceClaim> found = days.isEmpty() ? List.of() : claims.of(days, devices, upTo);
    return new Completeness(found);
  }
}
