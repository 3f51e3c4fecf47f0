package io.reslip.reconciliation.discrepancy.raising;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.AbsentLeg;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.Finding.Ambiguous;
import io.reslip.reconciliation.matching.Finding.AmountDiff;
import io.reslip.reconciliation.matching.Finding.ClockDrift;
import io.reslip.reconciliation.matching.Finding.Damaged;
import io.reslip.reconciliation.matching.Finding.DoubleCharge;
import io.reslip.reconciliation.matching.Finding.DuplicateRecord;
import io.reslip.reconciliation.matching.Finding.FeeDiff;
import io.reslip.reconciliation.matching.Finding.KeyReuse;
import io.reslip.reconciliation.matching.Finding.MccMismatch;
import io.reslip.reconciliation.matching.Finding.ReversalMissing;
import io.reslip.reconciliation.matching.Finding.ReversedButSettled;
import io.reslip.reconciliation.matching.Finding.StatusDiff;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.LateSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is the matter, by one judgement alone. */
final class Matters {
  private Matters() {}

  /** Everything that does not agree about an operation. */
  static List<Matter> of(JudgedOperation operation) {
    List<Matter> matters = new ArrayList<>();
    operation.absentLegs().forEach(leg -> missing(operation, leg).ifPresent(matters::add));
    operation.findings().forEach(finding -> matters.add(of(operation, finding)));
    return matters;
  }

  /** Of a source that is late; empty when nothing waits for it. */
  static Optional<Matter> of(LateSource late) {
    if (late.operations() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Matter(
            Cause.late(late),
            DiscrepancyKind.SOURCE_LATE,
            late.source(),
            null,
            Verdict.EXPECTED,
            null,
            null,
            null,
            null,
            late.merchantKey(),
            late.deviceKey(),
            null,
            null,
            null,
            late.amountMinor(),
            late.currency(),
            late.businessDate(),
            micros(late.dueAt()),
            late.amountMinor(),
            null,
            Words.late(late),
            null));
  }

  private static Optional<Matter> missing(JudgedOperation operation, AbsentLeg leg) {
    if (leg.verdict() != Verdict.OVERDUE && leg.verdict() != Verdict.LOST) {
      return Optional.empty();
    }
    return DiscrepancyKind.missingAt(leg.source())
        .map(kind ->
            matter(
                operation,
                Cause.missing(operation.id(), kind),
                kind,
                leg.source(),
                leg,
                AtRisk.missing(operation, leg.source()),
                Words.missing(leg, operation.type()),
                null));
  }

  private static Matter of(JudgedOperation operation, Finding finding) {
    return switch (finding) {
      case DuplicateRecord found ->
          matter(
              operation,
              Cause.duplicate(operation.id(), found.source(), found.recordId()),
              DiscrepancyKind.DUPLICATE_RECORD,
              found.source(),
              null,
              AtRisk.twice(operation),
              Words.duplicate(found, operation.type()),
              found.recordId());
      case AmountDiff found ->
          matter(
              operation,
              Cause.amounts(operation.id()),
              DiscrepancyKind.AMOUNT_DIFF,
              found.deviating(),
              null,
              AtRisk.difference(operation, found),
              Words.amounts(found, operation.currency()),
              null);
      case Ambiguous found ->
          matter(
              operation,
              Cause.ambiguous(operation.id(), found.source()),
              DiscrepancyKind.AMBIGUOUS,
              found.source(),
              null,
              AtRisk.absent(operation),
              Words.ambiguous(found),
              found.recordIds().size() == 1 ? found.recordIds().getFirst() : null);
      case StatusDiff found ->
          once(
              operation,
              DiscrepancyKind.STATUS_DIFF,
              found.deviating(),
              AtRisk.status(operation, found),
              KindWords.status(found, operation.type()),
              null);
      case ReversalMissing found -> reversal(operation, found);
      case ReversedButSettled found ->
          once(
              operation,
              DiscrepancyKind.REVERSED_BUT_SETTLED,
              Source.SCHEME,
              AtRisk.takenBack(operation, found.amountMinor()),
              KindWords.settled(found, operation),
              null);
      case MccMismatch found ->
          once(
              operation,
              DiscrepancyKind.MCC_MISMATCH,
              found.deviating(),
              0L,
              KindWords.mcc(found),
              null);
      case FeeDiff found ->
          once(
              operation,
              DiscrepancyKind.FEE_DIFF,
              found.source(),
              Math.abs(found.toldMinor() - found.agreedMinor()),
              KindWords.fee(found, operation.currency()),
              null);
      case KeyReuse found ->
          once(
              operation,
              DiscrepancyKind.KEY_REUSE,
              Source.TERMINAL,
              0L,
              KindWords.reuse(found),
              found.recordId());
      case Damaged found ->
          matter(
              operation,
              Cause.damaged(operation.id(), found.recordId()),
              DiscrepancyKind.DAMAGED,
              found.source(),
              null,
              AtRisk.absent(operation),
              KindWords.damaged(found),
              found.recordId());
      case DoubleCharge found ->
          once(
              operation,
              DiscrepancyKind.DOUBLE_CHARGE,
              found.source(),
              AtRisk.twice(operation),
              KindWords.twice(found, operation.type()),
              null);
      case ClockDrift found ->
          once(
              operation,
              DiscrepancyKind.CLOCK_DRIFT,
              Source.TERMINAL,
              0L,
              KindWords.drift(found),
              null);
    };
  }

  /** Within the window it may still come, after it not any more: one cause all the same. */
  private static Matter reversal(JudgedOperation operation, ReversalMissing found) {
    AbsentLeg leg = found.leg();
    boolean lost = leg != null && leg.verdict() == Verdict.LOST;
    return matter(
        operation,
        Cause.reversal(operation.id(), found.source()),
        lost ? DiscrepancyKind.REVERSAL_LOST : DiscrepancyKind.REVERSAL_PENDING,
        found.source(),
        leg,
        AtRisk.twice(operation),
        KindWords.reversal(found, operation.type()),
        null);
  }

  private static Matter once(
      JudgedOperation operation,
      DiscrepancyKind kind,
      @Nullable Source source,
      @Nullable Long atRisk,
      String detail,
      @Nullable String recordId) {
    return matter(
        operation, Cause.of(operation.id(), kind), kind, source, null, atRisk, detail, recordId);
  }

  private static Matter matter(
      JudgedOperation operation,
      String cause,
      DiscrepancyKind kind,
      @Nullable Source source,
      @Nullable AbsentLeg leg,
      @Nullable Long atRisk,
      String detail,
      @Nullable String recordId) {
    return new Matter(
        cause,
        kind,
        source,
        operation.type(),
        leg == null ? null : leg.verdict(),
        operation.outcome(),
        operation.outcomeReason(),
        operation.transactionId(),
        operation.id(),
        operation.merchantKey(),
        operation.deviceKey(),
        operation.batch(),
        operation.stan(),
        operation.rrn(),
        operation.amountMinor(),
        operation.currency(),
        operation.businessDate(),
        leg == null ? null : micros(leg.dueAt()),
        atRisk,
        leg == null ? null : proof(leg),
        detail,
        recordId);
  }

  private static @Nullable ObjectNode proof(AbsentLeg leg) {
    AbsentLeg.Proof proof = leg.proof();
    if (leg.verdict() != Verdict.LOST || proof == null) {
      return null;
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", leg.source().name())
        .put("uploadId", proof.uploadId())
        .put("completeAt", proof.completeAt().toString());
  }

  /** As the database keeps it: else each judgement would seem to change it. */
  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
