package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.LateSource;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A batch of judgements, sorted: what is gone where to, and what is the matter by it. */
final class Batch {
  private final Instant asOf;
  private final Map<UUID, UUID> gone = new HashMap<>();
  private final Map<UUID, JudgedOperation> judged = new LinkedHashMap<>();
  private final Map<String, LateSource> late = new LinkedHashMap<>();

  Batch(OperationsJudged event) {
    this.asOf = event.asOf();
    for (Gone one : event.gone()) {
      if (!one.id().equals(one.into())) {
        gone.put(one.id(), one.into());
      }
    }
    event.judged().forEach(operation -> judged.put(operation.id(), operation));
    event.late().forEach(source -> late.put(Cause.late(source), source));
  }

  Instant asOf() {
    return asOf;
  }

  /** The operation that this one became part of in the end; itself when it is still there. */
  UUID survivor(UUID operation) {
    UUID at = operation;
    Set<UUID> passed = new HashSet<>();
    while (gone.containsKey(at) && passed.add(at)) {
      at = gone.get(at);
    }
    return at;
  }

  /** What is the matter, by cause, in the order of the batch. */
  Map<String, Matter> wanted() {
    Map<String, Matter> wanted = new LinkedHashMap<>();
    for (JudgedOperation operation : judged.values()) {
      if (!gone.containsKey(operation.id())) {
        Matters.of(operation).forEach(matter -> wanted.put(matter.cause(), matter));
      }
    }
    late.values().stream()
        .flatMap(source -> Matters.of(source).stream())
        .forEach(matter -> wanted.put(matter.cause(), matter));
    return wanted;
  }

  /**
   * Whether this batch says all that there is to say of it. A survivor that is not judged is only
   * looked at, so that nothing is led over onto what it has.
   */
  boolean rules(Discrepancy one) {
    UUID operation = one.operationId();
    return operation == null || judged.containsKey(operation) || gone.containsKey(operation);
  }

  /** Every operation whose discrepancies have to be at hand. */
  Set<UUID> operationIds() {
    Set<UUID> ids = new HashSet<>(judged.keySet());
    gone.keySet()
        .forEach(id -> {
          ids.add(id);
          ids.add(survivor(id));
        });
    return ids;
  }

  /** Causes of no operation whose discrepancies have to be at hand. */
  Set<String> causes() {
    return late.keySet();
  }
}
