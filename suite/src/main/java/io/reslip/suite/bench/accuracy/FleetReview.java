package io.reslip.suite.bench.accuracy;

import io.reslip.suite.client.Ingestion;
import io.reslip.suite.client.Reconciliation;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.truth.witness.Case;
import io.reslip.suite.truth.witness.FleetTruth;
import io.reslip.suite.truth.witness.Late;
import io.reslip.suite.truth.witness.PayoutTruth;
import io.reslip.suite.truth.witness.Verdicts;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds what is told of a fleet against its truth, one terminal at a time. */
final class FleetReview {
  private static final String SOURCE_LATE = "SOURCE_LATE";
  private static final String RECORD = "RECORD";

  /** Kinds that the truth knows, each with the fact of the feed that it cannot do without. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("MISSING_AT_TERMINAL", RECORD),
          Map.entry("MISSING_AT_HOST", RECORD),
          Map.entry("MISSING_AT_SCHEME", RECORD),
          Map.entry("MISSING_AT_TILL", RECORD),
          Map.entry("DUPLICATE_RECORD", RECORD),
          Map.entry("AMOUNT_DIFF", RECORD),
          Map.entry("STATUS_DIFF", RECORD),
          Map.entry("REVERSAL_LOST", RECORD),
          Map.entry("REVERSAL_PENDING", RECORD),
          Map.entry("REVERSED_BUT_SETTLED", RECORD),
          Map.entry("DOUBLE_CHARGE", RECORD),
          Map.entry("KEY_REUSE", RECORD),
          Map.entry("TOTALS_MISMATCH", "BATCH_TOTALS"),
          Map.entry("CLOCK_DRIFT", RECORD),
          Map.entry("MISSING_AT_BANK", RECORD),
          Map.entry("PAYOUT_DIFF", RECORD),
          // Who paid must be a field of a record first.
          Map.entry("PAYER_MISMATCH", "\"payer\""));

  private final Fleet fleet;
  private final FleetTruth truth;
  private final PayoutTruth payouts;
  private final Ingestion ingestion;
  private final Reconciliation reconciliation;
  private final Set<String> raised = new HashSet<>();

  FleetReview(RunningSuite suite, Fleet fleet) {
    this.fleet = fleet;
    truth = new FleetTruth(fleet);
    payouts = new PayoutTruth(fleet);
    ingestion = new Ingestion(suite.access());
    reconciliation = new Reconciliation(suite.access());
    KINDS.forEach((kind, fact) -> {
      if (ingestion.states(fact) && reconciliation.knowsKind(kind)) {
        raised.add(kind);
      }
    });
  }

  /** While late files have not come: whom a verdict accuses, and whom not. */
  Tally whenDue(OffsetDateTime now) {
    Tally tally = new Tally(raised, this::records);
    for (Terminal terminal : fleet.terminals()) {
      compare(terminal, truth.of(terminal, now), tally);
    }
    comparePayouts(now, tally);
    return tally;
  }

  /** When no record can come any more, late sources included. */
  Tally atTheEnd(OffsetDateTime now) {
    Tally tally = new Tally(raised, this::records);
    Late late = new Late();
    for (Terminal terminal : fleet.terminals()) {
      truth.late(terminal, late);
      compare(terminal, truth.of(terminal, now), tally);
    }
    compareLate(late, tally);
    comparePayouts(now, tally);
    return tally;
  }

  private void compare(Terminal terminal, Verdicts verdicts, Tally tally) {
    List<Told> told =
        reconciliation.discrepancies("terminalId=" + terminal.id(), Told.class).stream()
            .filter(one -> !one.kind().equals(SOURCE_LATE))
            .toList();
    TerminalComparison.compare(verdicts, told, tally);
  }

  private void comparePayouts(OffsetDateTime now, Tally tally) {
    List<Told> told =
        PayoutComparison.KINDS.stream()
            .flatMap(kind -> reconciliation.discrepancies("kind=" + kind, Told.class).stream())
            .toList();
    List<Case> cases =
        fleet.merchants().stream().flatMap(merchant -> payouts.of(merchant, now).stream()).toList();
    PayoutComparison.compare(cases, told, tally);
  }

  private void compareLate(Late late, Tally tally) {
    for (Told told : reconciliation.discrepancies("kind=" + SOURCE_LATE, Told.class)) {
      String key =
          Late.key(
              String.valueOf(told.source()),
              told.businessDate(),
              told.merchantId(),
              told.terminalId());
      Case one = late.remove(key);
      if (one == null) {
        tally.falselyTold(told, List.of());
      } else {
        tally.found(one, told);
      }
    }
    late.cases().forEach(one -> tally.missed(one, List.of()));
  }

  /** The records that speak of a case. */
  private List<String> records(Case one) {
    if (one.terminalId() == null) {
      return List.of();
    }
    String terminal = "terminalId=" + one.terminalId();
    return Stream.of(
            one.rrn() == null
                ? List.<String>of()
                : ingestion.recordIds(terminal + "&rrn=" + one.rrn()),
            one.stan() == null
                ? List.<String>of()
                : ingestion.recordIds(terminal + "&stan=" + one.stan() + "&batch=" + one.batch()))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
