package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.expectation.Completeness;
import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.expectation.LegVerdict;
import io.reslip.reconciliation.expectation.LegsOwed;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import io.reslip.reconciliation.matching.AbsentLeg;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.outcome.Evidence;
import io.reslip.reconciliation.matching.outcome.ShopOutcome;
import io.reslip.reconciliation.merchant.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges operations as of one time: a pure function of what it was made with. */
public final class Judgement {
  private final Map<String, Contract> contracts;
  private final Completeness completeness;
  private final DueCalendar calendar;
  private final Learned elsewhere;
  private final Instant now;

  Judgement(
      Map<String, Contract> contracts,
      Completeness completeness,
      DueCalendar calendar,
      Learned elsewhere,
      Instant now) {
    this.contracts = contracts;
    this.completeness = completeness;
    this.calendar = calendar;
    this.elsewhere = elsewhere;
    this.now = now;
  }

  /** The same, knowing of second payments. */
  Judgement with(Map<UUID, Optional<UUID>> swipes) {
    return new Judgement(contracts, completeness, calendar, elsewhere.with(swipes), now);
  }

  /** The operation with what it owes and what is said of its absent legs. */
  public OperationRow judge(OperationRow row) {
    OperationRow operation = row.marked(elsewhere.of(row));
    int owed = Source.bits(owed(operation, contracts));
    int late = 0;
    int overdue = 0;
    int lost = 0;
    for (Source source : Source.ofBits(owed & ~operation.held() & ~operation.told())) {
      LegVerdict leg = verdict(source, operation);
      late |= leg.late() ? source.bit() : 0;
      overdue |= leg.verdict() == Verdict.OVERDUE ? source.bit() : 0;
      lost |= leg.verdict() == Verdict.LOST ? source.bit() : 0;
    }
    int waitsOverdue = 0;
    int waitsLost = 0;
    for (Source source : Source.ofBits(operation.marks().waits())) {
      LegVerdict awaited = verdict(source, operation);
      late |= awaited.late() ? source.bit() : 0;
      waitsOverdue |= awaited.verdict() == Verdict.OVERDUE ? source.bit() : 0;
      waitsLost |= awaited.verdict() == Verdict.LOST ? source.bit() : 0;
    }
    boolean tells =
        (overdue | lost | waitsOverdue | waitsLost) != 0 || !findings(operation).isEmpty();
    return operation.judged(
        owed,
        late,
        overdue,
        lost,
        operation.marks().waited(waitsOverdue, waitsLost),
        ShopOutcome.of(Evidence.ofBits(operation.marks().evidence())),
        tells);
  }

  /** The same in words, of an operation that was judged. */
  public JudgedOperation tell(OperationRow judged) {
    List<AbsentLeg> absent =
        judged.absent().stream().map(source -> absentLeg(verdict(source, judged))).toList();
    return new JudgedOperation(
        judged.id(),
        judged.transactionId(),
        judged.type(),
        judged.result(),
        judged.merchantKey(),
        judged.deviceKey(),
        judged.batch(),
        judged.stan(),
        judged.rrn(),
        judged.amountMinor(),
        judged.currency(),
        judged.businessDate(),
        judged.occurredAt(),
        judged.outcome(),
        judged.outcomeReason(),
        absent,
        findings(judged));
  }

  /** What does not agree as of now, by the contract in effect. */
  public List<Finding> findings(OperationRow operation) {
    return new ToldFindings(operation, contract(operation), source -> verdict(source, operation))
        .list();
  }

  /** Whether an operation like this one, of this amount, is charged another fee than was agreed. */
  public boolean feeDiffers(OperationRow like, long amountMinor, long feeMinor) {
    Contract contract = contract(like);
    return contract != null
        && ToldFindings.feeDiff(contract, like, amountMinor, feeMinor).isPresent();
  }

  private @Nullable Contract contract(OperationRow operation) {
    String merchant = operation.merchantKey();
    return merchant == null ? null : contracts.get(merchant);
  }

  /** The absent legs of an operation that was judged. */
  public List<LegVerdict> absentLegs(OperationRow judged) {
    return judged.absent().stream().map(source -> verdict(source, judged)).toList();
  }

  static Set<Source> owed(OperationRow operation, Map<String, Contract> contracts) {
    String merchant = operation.merchantKey();
    return LegsOwed.owed(
        Source.ofBits(operation.mayOwe()),
        operation.type(),
        merchant == null ? null : contracts.get(merchant));
  }

  /** Why this source owes no record of it, in words. */
  public String because(OperationRow operation, Source source) {
    return LegsOwed.because(operation.marks().owesBy(), source, contract(operation));
  }

  private LegVerdict verdict(Source source, OperationRow operation) {
    LegVerdict leg = bySource(source, operation);
    return leg.proof() != null && hangsOnTheHost(source, operation) ? leg.heldBack() : leg;
  }

  private LegVerdict bySource(Source source, OperationRow operation) {
    return LegVerdict.of(
        source,
        operation.businessDate(),
        operation.merchantKey(),
        operation.deviceKey(),
        calendar,
        completeness,
        now);
  }

  /**
   * Schemes tell a payment by its reference, tills and unanswered terminals by batch and STAN; the
   * host alone tells both. While it is late, the absent record may be there and not be recognised.
   */
  private boolean hangsOnTheHost(Source absent, OperationRow operation) {
    boolean recognised =
        switch (absent) {
          case SCHEME -> operation.rrn() != null;
          case TERMINAL, TILL -> operation.batch() != null && operation.stan() != null;
          default -> true;
        };
    return !recognised
        && (operation.held() & Source.HOST.bit()) == 0
        && owed(operation, contracts).contains(Source.HOST)
        && bySource(Source.HOST, operation).verdict() == Verdict.EXPECTED;
  }

  static AbsentLeg absentLeg(LegVerdict leg) {
    SourceClaim claim = leg.proof();
    AbsentLeg.@Nullable Proof proof =
        claim == null ? null : new AbsentLeg.Proof(claim.uploadId(), claim.completeAt());
    return new AbsentLeg(leg.source(), leg.verdict(), leg.dueAt(), proof);
  }
}
