package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.model.Totals;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be found of a terminal's day as a whole: its totals, its clock, its numbers. */
final class TerminalWitness {
  private static final int CLOCK_TOLERATED_SECONDS = 60;

  private final View view;
  private final Terminal terminal;
  private final List<Act> acts;
  private final Verdicts verdicts;

  TerminalWitness(View view, Terminal terminal, List<Act> acts, Verdicts verdicts) {
    this.view = view;
    this.terminal = terminal;
    this.acts = acts;
    this.verdicts = verdicts;
  }

  void judge() {
    totals();
    clock();
    gaps();
  }

  // The number of what nobody tells of is missing where the journal tells those before and behind
  // it: whether it does depends on what else the file lost.
  private void gaps() {
    for (Act act : acts) {
      if (act instanceof Operation operation && view.tellers(operation, acts).isEmpty()) {
        verdicts.tolerate(of("SEQUENCE_GAP", null));
      }
    }
  }

  // The count overflows at 999 by rule; a sum that is wrong is wrong.
  private void totals() {
    Totals totals = new Totals();
    String batch = acts.getFirst().batch();
    for (Act act : acts) {
      if (!act.batch().equals(batch) && !isReversal(act)) {
        // What the device before had added up went with it.
        totals = new Totals();
        batch = act.batch();
      }
      if (act instanceof Operation operation) {
        totals.count(operation);
      } else if (act instanceof Act.Settlement claimed) {
        Act.Settlement held = totals.settlement(claimed.second(), claimed.batch(), claimed.stan());
        if (held.debitMinor() != claimed.debitMinor() && view.claimed(Source.TERMINAL, terminal)) {
          verdicts.expect(of("TOTALS_MISMATCH", claimed.batch()));
        }
      }
    }
  }

  // It bears the numbers of what it reverses.
  private static boolean isReversal(Act act) {
    return act instanceof Operation operation && operation.type() == OperationType.REVERSAL;
  }

  // Shown where the journal bears the terminal's own time, and the host tells of the payment, too.
  private void clock() {
    long worst = 0;
    for (Act act : acts) {
      if (act instanceof Operation operation
          && operation.approved()
          // The app for wallets takes the time from the answer.
          && operation.wallet() == null
          && (terminal.stampsRequests() || !operation.heard())
          && view.told(operation, Source.TERMINAL, acts) > 0
          && view.told(operation, Source.HOST, acts) > 0) {
        worst = Math.max(worst, Math.abs(operation.trouble().clockAheadSeconds()));
      }
    }
    if (worst > CLOCK_TOLERATED_SECONDS) {
      verdicts.expect(of("CLOCK_DRIFT", null));
    }
  }

  private Case of(String kind, @Nullable String batch) {
    return new Case(
        kind,
        Source.TERMINAL,
        view.day().date(),
        terminal.merchant().id(),
        terminal.id(),
        null,
        batch,
        null,
        null,
        null,
        null,
        null,
        null,
        EnumSet.of(Source.TERMINAL));
  }
}
