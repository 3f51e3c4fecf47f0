package io.reslip.ingestion.terminal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Learns what a chunk says of whole terminals. In the chunk's transaction, when its records,
 * mentions and events are written: whoever adds to a batch has its row until the commit, so that
 * each sees what the others added before.
 */
public final class TerminalFacts {

  private TerminalFacts() {}

  /**
   * Keeps what was learned, and tells it.
   *
   * @param traces of everything that terminals told, known before or not
   * @param claims totals that they claimed
   */
  public static void learn(
      Connection connection, List<Trace> traces, List<Claim> claims, ToldFact told)
      throws SQLException {
    if (traces.isEmpty()) {
      return;
    }
    List<CounterUse> uses = CounterUse.of(traces);
    CounterTable.add(connection, uses)
        .forEach(each ->
            Gap.tell(each.key(), each.merchantKey(), each.day(), each.before(), each.now(), told));
    ClaimTable.keep(connection, claims);
    HeldChange.tell(connection, ClaimTable.touched(connection, uses), told);
  }
}
