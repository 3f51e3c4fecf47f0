package io.reslip.suite.bench.accuracy;

import io.reslip.suite.truth.witness.Case;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of payouts, held against what is to be found. */
final class PayoutComparison {
  static final List<String> KINDS = List.of("MISSING_AT_BANK", "PAYOUT_DIFF", "PAYER_MISMATCH");

  private PayoutComparison() {}

  /**
   * Counts everything.
   *
   * @param all what is told of payouts, of all merchants
   */
  static void compare(List<Case> truth, List<Told> all, Tally tally) {
    Map<String, Told> standing = new HashMap<>();
    for (Told told : all) {
      Told other =
          told.withdrawn()
              ? told
              : standing.put(key(told.kind(), told.merchantId(), told.businessDate()), told);
      if (other != null) {
        tally.falselyTold(other, List.of());
      }
    }
    for (Case one : truth) {
      Told told = standing.remove(key(one.kind(), one.merchantId(), one.day()));
      if (told != null) {
        tally.found(one, told);
      } else if (tally.raises(one.kind())) {
        tally.missed(one, List.of());
      } else {
        tally.notYetRaised(one.kind());
      }
    }
    standing.values().forEach(told -> tally.falselyTold(told, List.of()));
  }

  private static String key(String kind, @Nullable String merchantId, LocalDate day) {
    return kind + " " + merchantId + " " + day;
  }
}
