package io.reslip.reconciliation.inquiry;

import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.inquiry.CandidateView.DiscrepancyLink;
import io.reslip.reconciliation.inquiry.CandidateView.NextView;
import io.reslip.reconciliation.inquiry.answer.NextStep;
import io.reslip.reconciliation.inquiry.answer.Situation;
import io.reslip.reconciliation.inquiry.answer.Wording;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.transaction.OperationView;
import io.reslip.reconciliation.transaction.TransactionView;
import io.reslip.reconciliation.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers inquiries. */
@ApplicationScoped
class Inquiries {
  private final Ranking ranking;
  private final Transactions transactions;
  private final Discrepancies discrepancies;
  private final RepairReader repairs;

  Inquiries(
      Ranking ranking,
      Transactions transactions,
      Discrepancies discrepancies,
      RepairReader repairs) {
    this.ranking = ranking;
    this.transactions = transactions;
    this.discrepancies = discrepancies;
    this.repairs = repairs;
  }

  /**
   * @param merchantKey only this merchant's payments; null for all
   */
  InquiryAnswer answer(Inquiry asked, @Nullable String merchantKey, int limit, Wording wording) {
    List<CandidateView> items =
        ranking.rank(asked, merchantKey, limit).stream()
            .flatMap(ranked -> view(ranked, merchantKey, wording).stream())
            .toList();
    return new InquiryAnswer(wording.language(), items);
  }

  private Optional<CandidateView> view(
      Ranked ranked, @Nullable String merchantKey, Wording wording) {
    return transactions
        .find(ranked.operation().transactionId(), merchantKey)
        .map(payment -> view(ranked, payment, wording));
  }

  private CandidateView view(Ranked ranked, TransactionView payment, Wording wording) {
    List<Discrepancy> known =
        payment.operations().stream()
            .flatMap(operation -> discrepancies.ofOperation(operation.id()).stream())
            .toList();
    List<Repair> repairing = repairs.ofDiscrepancies(known.stream().map(Discrepancy::id).toList());
    Situation situation = Standing.of(payment, known, repairing);
    OperationView first = payment.operations().getFirst();
    NextStep next = situation.next();
    return new CandidateView(
        payment.id(),
        ranked.operation().id(),
        ranked.score(),
        ranked.comparison().fits(),
        payment.type(),
        payment.result(),
        payment.merchantId(),
        payment.terminalId(),
        first.batch(),
        first.stan(),
        first.rrn(),
        payment.amount(),
        payment.currency(),
        payment.businessDate(),
        payment.occurredAt(),
        first.outcome(),
        first.outcomeReason(),
        situation.verdict(),
        payment.operations().stream().flatMap(one -> sources(one, wording)).toList(),
        next.dueAt(),
        new NextView(next.step(), next.owner(), wording.step(next)),
        known.stream()
            .map(one -> new DiscrepancyLink(one.id(), one.kind().name(), one.state().name()))
            .toList(),
        wording.summary(situation));
  }

  private static Stream<CandidateView.SourceView> sources(
      OperationView operation, Wording wording) {
    return SourceWords.of(operation, wording).stream();
  }
}
