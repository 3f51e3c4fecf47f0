package io.reslip.reconciliation.intake;

import io.reslip.reconciliation.intake.feed.RecordContent;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What records of one payment must agree in to be put together without being looked at one by one:
 * rail, type, result, amount, currency, day, direction, merchant and terminal, as one hash.
 */
final class Saying {
  private static final Set<String> TYPES = Set.of("SALE", "OFFLINE_SALE", "INSTALMENT");

  private Saying() {}

  /** Null where the record has to be looked at: it may speak of another, or lacks a key. */
  static @Nullable Long of(RecordContent record, @Nullable UUID conflictOf, RecordKeys keys) {
    Long amount = record.amountMinor();
    String currency = record.currency();
    if (conflictOf != null
        || amount == null
        || currency == null
        || !record.details().whole()
        || !TYPES.contains(record.type())
        || !keyed(record.source(), keys)
        || (record.occurredAt() == null && record.source() != Source.SCHEME)
        || record.originalBatch() != null
        || record.originalStan() != null
        || record.originalRrn() != null) {
      return null;
    }
    return KeyHash.of(
        record.rail(),
        record.type(),
        record.result(),
        Long.toString(amount),
        currency,
        record.businessDate().toString(),
        String.valueOf(record.direction()),
        String.valueOf(record.merchantKey()),
        String.valueOf(record.deviceKey()));
  }

  private static boolean keyed(Source source, RecordKeys keys) {
    return switch (source) {
      case TERMINAL, HOST, SCHEME -> keys.rrn() != null;
      case TILL -> keys.identifies();
      case BANK, SLIP, REPAIR -> false;
    };
  }
}
