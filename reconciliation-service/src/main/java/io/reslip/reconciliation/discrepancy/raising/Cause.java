package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.LateSource;
import io.reslip.reconciliation.matching.payout.Payout;
import io.reslip.reconciliation.matching.standing.Standing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a discrepancy is about, as text: the same cause has the same discrepancy for good. Parts
 * that vary while the cause stays the same (which source deviates, which verdict) are not in it.
 */
final class Cause {
  private Cause() {}

  static String missing(UUID operation, DiscrepancyKind kind) {
    return kind + "/" + operation;
  }

  static String duplicate(UUID operation, Source source, String recordId) {
    return DiscrepancyKind.DUPLICATE_RECORD + "/" + operation + "/" + source + "/" + recordId;
  }

  static String amounts(UUID operation) {
    return DiscrepancyKind.AMOUNT_DIFF + "/" + operation;
  }

  /** Of a kind that an operation has at most once. */
  static String of(UUID operation, DiscrepancyKind kind) {
    return kind + "/" + operation;
  }

  static String reversal(UUID operation, Source source) {
    return "REVERSAL_MISSING/" + operation + "/" + source;
  }

  static String damaged(UUID operation, String recordId) {
    return DiscrepancyKind.DAMAGED + "/" + operation + "/" + recordId;
  }

  static String ambiguous(UUID operation, Source source) {
    return DiscrepancyKind.AMBIGUOUS + "/" + operation + "/" + source;
  }

  static String late(LateSource late) {
    return String.join(
        "/",
        DiscrepancyKind.SOURCE_LATE.name(),
        late.source().name(),
        late.businessDate().toString(),
        "merchant=" + encoded(late.merchantKey()),
        "device=" + encoded(late.deviceKey()));
  }

  /** Of something of a whole terminal. */
  static String standing(Standing standing) {
    String device = encoded(standing.deviceKey());
    return switch (standing) {
      case Standing.Gap gap -> "GAP/" + encoded(gap.gapId());
      case Standing.Totals totals ->
          String.join(
              "/",
              DiscrepancyKind.TOTALS_MISMATCH.name(),
              device,
              encoded(totals.batch()),
              totals.businessDate().toString());
      case Standing.Purge purge -> DiscrepancyKind.PURGE_DUE + "/" + device;
      case Standing.Clock clock ->
          DiscrepancyKind.CLOCK_DRIFT + "/" + device + "/" + clock.businessDate();
    };
  }

  static String payout(Payout payout, DiscrepancyKind kind) {
    return String.join(
        "/",
        kind.name(),
        encoded(payout.merchantKey()),
        encoded(payout.currency()),
        payout.cycle().toString());
  }

  /** The same cause at the operation that this one became part of. */
  static String ledOver(String cause, UUID from, UUID into) {
    return cause.replace(from.toString(), into.toString());
  }

  private static String encoded(@Nullable String key) {
    return key == null ? "" : URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
