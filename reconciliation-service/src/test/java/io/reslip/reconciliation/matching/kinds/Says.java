package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.intake.RecordDetails;
import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Payments for tests of the rules: 100.00 at noon, approved, unless told otherwise. */
final class Says {
  static final long HUNDRED = 10_000;
  static final Instant NOON = Instant.parse("2026-06-15T04:00:00Z");

  private Says() {}

  static Told approved(Source source) {
    return told(source, "APPROVED", HUNDRED);
  }

  static Told told(Source source, String result) {
    return told(source, result, HUNDRED);
  }

  static Told told(Source source, String result, Long amount) {
    return new Told("record-" + source, source, result, amount, NOON, RecordDetails.NONE);
  }

  static Told detailed(Source source, RecordDetails details) {
    return new Told("record-" + source, source, "APPROVED", HUNDRED, NOON, details);
  }

  static Told at(Source source, Instant occurredAt) {
    return new Told(
        "record-" + source, source, "APPROVED", HUNDRED, occurredAt, RecordDetails.NONE);
  }

  static OperationTold sale(Told... legs) {
    return OperationTold.of("SALE", Arrays.asList(legs));
  }

  static OperationTold reversal(Told... legs) {
    return OperationTold.of("REVERSAL", Arrays.asList(legs));
  }

  static OperationTold voiding(Told... legs) {
    return OperationTold.of("VOID", Arrays.asList(legs));
  }

  static OperationTold saleWith(EventKind event, Told... legs) {
    Map<Source, Told> bySource = new EnumMap<>(Source.class);
    Arrays.asList(legs).forEach(leg -> bySource.put(leg.source(), leg));
    return new OperationTold("SALE", bySource, Map.of(), Set.of(event));
  }

  static PaymentTold alone(OperationTold operation) {
    return PaymentTold.of(operation);
  }

  static PaymentTold reversed(OperationTold operation, OperationTold... reversals) {
    return new PaymentTold(operation, Arrays.asList(reversals), List.of());
  }

  static PaymentTold voided(OperationTold operation, OperationTold voiding) {
    return new PaymentTold(operation, List.of(), List.of(voiding));
  }
}
