package io.reslip.reconciliation.matching.payout;

import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import io.reslip.reconciliation.intake.SourceClaims;
import io.reslip.reconciliation.matching.AbsentLeg;
import io.reslip.reconciliation.merchant.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how the payouts of a merchant stand. Reads in the caller's transaction. */
@ApplicationScoped
class PayoutJudge {
  private final PayoutStore store;
  private final SourceClaims claims;
  private final DueCalendar calendar;

  PayoutJudge(PayoutStore store, SourceClaims claims, DueCalendar calendar) {
    this.store = store;
    this.claims = claims;
    this.calendar = calendar;
  }

  /**
   * All payouts of the merchant about these days.
   *
   * @param contract null where it expects no bank lines: then nothing is owed
   */
  List<PayoutStanding> of(
      String merchant,
      @Nullable Contract contract,
      Collection<LocalDate> days,
      long upTo,
      Instant now) {
    LocalDate first = Collections.min(days).minusDays(Paid.LONGEST_DAYS);
    LocalDate last = Collections.max(days).plusDays(Paid.LONGEST_DAYS);
    List<PayoutStanding> standings = new ArrayList<>();
    List<Payout> payouts = store.payouts(merchant, first, last);
    if (payouts.isEmpty()) {
      return standings;
    }
    if (contract == null) {
      payouts.forEach(
          one -> standings.add(new PayoutStanding(one, List.of(), null, List.of(), null)));
      return standings;
    }
    List<BankLine> lines = store.lines(merchant, first, last.plusDays(Paid.LONGEST_DAYS), upTo);
    Map<String, List<Payout>> byCurrency = new TreeMap<>();
    payouts.forEach(
        one -> byCurrency.computeIfAbsent(one.currency(), any -> new ArrayList<>()).add(one));
    byCurrency.forEach((currency, mine) ->
        Paid.by(
                mine,
                lines.stream()
                    .filter(line -> line.currency().isEmpty() || line.currency().equals(currency))
                    .toList())
            .forEach((payout, paid) ->
                standings.add(
                    new PayoutStanding(
                        payout,
                        paid,
                        paid.isEmpty() ? absent(payout, upTo, now) : null,
                        explanations(payout, paid),
                        contract.conditions().payer()))));
    return standings;
  }

  /** Owed, and not there: the statement of the day on which it was due must be complete. */
  private @Nullable AbsentLeg absent(Payout payout, long upTo, Instant now) {
    Instant due = calendar.due(Source.BANK, payout.cycle());
    if (now.isBefore(due) || payout.netMinor() == 0) {
      return null;
    }
    List<LocalDate> statements =
        Stream.iterate(payout.cycle().plusDays(1), day -> day.plusDays(1))
            .limit(Paid.LONGEST_DAYS)
            .toList();
    Optional<SourceClaim> complete =
        claims.of(statements, List.of(), upTo).stream()
            .filter(claim -> claim.source() == Source.BANK && claim.deviceKey() == null)
            .filter(claim ->
                claim.merchantKey() == null || claim.merchantKey().equals(payout.merchantKey()))
            .min(
                Comparator.comparing(SourceClaim::businessDate)
                    .thenComparing(SourceClaim::position)
                    .thenComparing(SourceClaim::uploadId));
    return complete
        .map(claim ->
            new AbsentLeg(
                Source.BANK,
                now.isBefore(calendar.closes(Source.BANK, payout.cycle()))
                    ? Verdict.OVERDUE
                    : Verdict.LOST,
                due,
                new AbsentLeg.Proof(claim.uploadId(), claim.completeAt())))
        .orElse(null);
  }

  /** Single items that are worth the difference: for people to look at. */
  private List<String> explanations(Payout payout, List<BankLine> paid) {
    long difference =
        paid.isEmpty()
            ? 0
            : paid.stream().mapToLong(BankLine::amountMinor).sum() - payout.netMinor();
    List<String> explanations = new ArrayList<>();
    if (difference != 0) {
      if (difference == payout.fees()) {
        explanations.add("the fees of " + payout.fees() + " were not kept");
      } else if (difference == -payout.fees()) {
        explanations.add("the fees of " + payout.fees() + " were kept twice");
      }
      if (Math.abs(difference) == Math.abs(payout.chargebacks())) {
        explanations.add("the chargebacks of " + payout.chargebacks());
      }
      store.worth(payout, difference).forEach(item -> explanations.add("settlement of " + item));
    }
    return explanations;
  }
}
