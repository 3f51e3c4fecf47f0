package io.reslip.reconciliation.matching.payout;

import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.merchant.Contract;
import io.reslip.reconciliation.merchant.ContractChanged;
import io.reslip.reconciliation.merchant.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Composes and judges payouts again when something touches them. In the caller's transaction. */
@ApplicationScoped
public class Payouts {
  private final PayoutStore store;
  private final Contracts contracts;
  private final PayoutJudge judge;
  private final Event<PayoutsJudged> judged;

  Payouts(PayoutStore store, Contracts contracts, PayoutJudge judge, Event<PayoutsJudged> judged) {
    this.store = store;
    this.contracts = contracts;
    this.judge = judge;
    this.judged = judged;
  }

  /** Records and claims came that may be of payouts. */
  public void came(List<StoredRecord> records, List<SourceClaim> claims) {
    Set<PayoutStore.Touched> touched = new HashSet<>();
    for (StoredRecord record : records) {
      String merchant = record.merchantKey();
      boolean bank = record.source() == Source.BANK;
      if (merchant != null && (bank || record.source() == Source.SCHEME)) {
        touched.add(new PayoutStore.Touched(record.partitionDate(), merchant, bank));
      }
    }
    for (SourceClaim claim : claims) {
      boolean bank = claim.source() == Source.BANK;
      if (bank || claim.source() == Source.SCHEME) {
        String merchant = claim.merchantKey();
        touched.add(
            new PayoutStore.Touched(claim.businessDate(), merchant == null ? "" : merchant, bank));
      }
    }
    store.touch(touched);
  }

  /** Settled records came of these merchants, by the cycle. */
  public void settled(Map<LocalDate, Set<String>> merchants) {
    Set<PayoutStore.Touched> touched = new HashSet<>();
    merchants.forEach((cycle, keys) ->
        keys.forEach(merchant -> touched.add(new PayoutStore.Touched(cycle, merchant, false))));
    store.touch(touched);
  }

  /** The clock passed deadlines of the bank. */
  public void deadlines(List<DueCalendar.Crossing> crossings) {
    for (DueCalendar.Crossing crossing : crossings) {
      if (crossing.source() == Source.BANK) {
        store.touchPayouts(crossing.first(), crossing.last());
      }
    }
  }

  void changed(@Observes ContractChanged event) {
    store.touchMerchant(event.contract().merchantKey());
  }

  /**
   * Judges what was touched.
   *
   * @param upTo facts that came later do not count yet
   * @param now on Reslip's clock
   */
  public void work(long upTo, Instant now) {
    List<PayoutStore.Touched> touched = store.takeTouched();
    if (touched.isEmpty()) {
      return;
    }
    Set<String> merchants = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (PayoutStore.Touched one : touched) {
      days.add(one.cycle());
      if (one.merchantKey().isEmpty()) {
        merchants.addAll(store.merchantsOf(one.cycle()));
      } else {
        merchants.add(one.merchantKey());
      }
    }
    Map<String, Contract> agreed = new HashMap<>(contracts.of(merchants));
    agreed.values().removeIf(contract -> !contract.legs().contains(Source.BANK));
    List<PayoutStanding> standings = new ArrayList<>();
    if (!agreed.isEmpty()) {
      store.compose(days, agreed.keySet(), upTo);
    }
    merchants.stream()
        .sorted()
        .forEach(merchant ->
            standings.addAll(judge.of(merchant, agreed.get(merchant), days, upTo, now)));
    if (!standings.isEmpty()) {
      judged.fire(new PayoutsJudged(now, standings));
    }
  }
}
