package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.expectation.LegVerdict;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.kinds.MccRule;
import io.reslip.reconciliation.matching.operation.FindingsJson;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.merchant.Contract;
import io.reslip.reconciliation.merchant.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What does not agree about an operation as of now: what its records say, held against the contract
 * and the calendar. Pure.
 */
final class ToldFindings {
  private static final Set<String> CHARGED =
      Set.of("SALE", "OFFLINE_SALE", "INSTALMENT", "COMPLETION");

  private final OperationRow operation;
  private final @Nullable Contract contract;
  private final Function<Source, LegVerdict> verdicts;

  ToldFindings(
      OperationRow operation, @Nullable Contract contract, Function<Source, LegVerdict> verdicts) {
    this.operation = operation;
    this.contract = contract;
    this.verdicts = verdicts;
  }

  List<Finding> list() {
    List<Finding> told = new ArrayList<>();
    boolean mcc = false;
    for (Finding finding : FindingsJson.read(operation.findings())) {
      Finding now = now(finding);
      if (now != null) {
        told.add(now);
        mcc |= now instanceof Finding.MccMismatch;
      }
    }
    if (operation.result().equals("APPROVED")) {
      if (!mcc) {
        mccAgainstContract(told);
      }
      fee(told);
      doubleCharge(told);
    }
    return told;
  }

  private @Nullable Finding now(Finding finding) {
    Source waits = finding.waitsFor();
    if (waits != null) {
      LegVerdict verdict = verdicts.apply(waits);
      if (verdict.verdict() == Verdict.EXPECTED) {
        return null;
      }
      return finding instanceof Finding.ReversalMissing missing
          ? new Finding.ReversalMissing(missing.source(), Judgement.absentLeg(verdict))
          : finding;
    }
    return switch (finding) {
      case Finding.AmountDiff amounts -> tolerated(amounts) ? null : amounts;
      case Finding.MccMismatch differ -> agreed(differ);
      case Finding.ClockDrift ignored -> null;
      default -> finding;
    };
  }

  private boolean tolerated(Finding.AmountDiff amounts) {
    Tolerance tolerance = contract == null ? null : contract.conditions().tolerance();
    Long agreed = operation.amountMinor();
    return tolerance != null
        && agreed != null
        && amounts.amountsMinor().values().stream()
            .allMatch(amount -> tolerance.covers(agreed, amount - agreed));
  }

  /** With the contract, it can be told who deviates. */
  private Finding agreed(Finding.MccMismatch differ) {
    String agreed = contract == null ? null : contract.mcc();
    return agreed == null ? differ : MccRule.against(agreed, differ.told()).orElse(differ);
  }

  private void mccAgainstContract(List<Finding> told) {
    String mcc = operation.marks().mcc();
    String agreed = contract == null ? null : contract.mcc();
    if (mcc != null && agreed != null && !mcc.equals(agreed)) {
      told.add(new Finding.MccMismatch(null, agreed, Map.of(mccTeller(), mcc)));
    }
  }

  /** All tell the same code: named is the one that settles by it. */
  private Source mccTeller() {
    Set<Source> held = Source.ofBits(operation.held());
    return held.contains(Source.SCHEME)
        ? Source.SCHEME
        : held.contains(Source.HOST) ? Source.HOST : Source.TERMINAL;
  }

  private void fee(List<Finding> told) {
    Long fee = operation.marks().feeMinor();
    Long amount = operation.amountMinor();
    if (fee != null && amount != null && contract != null) {
      feeDiff(contract, operation, amount, fee).ifPresent(told::add);
    }
  }

  /** What an approved operation is charged, held against what was agreed; both in minor units. */
  static Optional<Finding> feeDiff(
      Contract contract, OperationRow operation, long amountMinor, long feeMinor) {
    if (!CHARGED.contains(operation.type()) || !operation.result().equals("APPROVED")) {
      return Optional.empty();
    }
    return contract
        .conditions()
        .fee(amountMinor, operation.marks().cardType())
        .filter(agreed -> agreed.longValue() != feeMinor)
        .map(agreed -> new Finding.FeeDiff(Source.SCHEME, feeMinor, agreed));
  }

  private void doubleCharge(List<Finding> told) {
    UUID again = operation.marks().swipedAgain();
    if (again != null) {
      boolean till =
          (operation.held() & Source.TERMINAL.bit()) != 0
              && (operation.marks().waits() & Source.TERMINAL.bit()) == 0;
      told.add(new Finding.DoubleCharge(till ? Source.TILL : Source.TERMINAL, again));
    }
  }
}
