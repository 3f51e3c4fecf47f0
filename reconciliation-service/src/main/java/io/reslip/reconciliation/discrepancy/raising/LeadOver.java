package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.Matter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Leads discrepancies of operations that are gone over to the surviving operation. Where that one
 * has a discrepancy of the same cause already, that one stays, and the other is given up.
 */
final class LeadOver {
  private static final Comparator<Discrepancy> LIVE_THEN_OLDEST =
      Comparator.comparing((Discrepancy one) -> !one.state().live())
          .thenComparing(Discrepancy::openedAt)
          .thenComparing(Discrepancy::id);

  private final Map<UUID, Matter> led = new HashMap<>();
  private final Set<UUID> given = new HashSet<>();

  private LeadOver() {}

  static LeadOver of(Batch batch, Collection<Discrepancy> known) {
    LeadOver result = new LeadOver();
    Set<String> taken = new HashSet<>();
    List<Discrepancy> leaving =
        known.stream().filter(one -> leaves(one, batch)).sorted(LIVE_THEN_OLDEST).toList();
    known.stream().filter(one -> !leaves(one, batch)).forEach(one -> taken.add(one.cause()));
    for (Discrepancy one : leaving) {
      result.lead(one, batch, taken);
    }
    return result;
  }

  /** What is the matter with it at the operation that it belongs to now. */
  Matter matter(Discrepancy one) {
    return led.getOrDefault(one.id(), Matter.of(one));
  }

  /** Another stands for the same cause now. */
  boolean given(Discrepancy one) {
    return given.contains(one.id());
  }

  private void lead(Discrepancy one, Batch batch, Set<String> taken) {
    UUID from = one.operationId();
    if (from == null) {
      return;
    }
    UUID into = batch.survivor(from);
    String cause = Cause.ledOver(one.cause(), from, into);
    if (taken.add(cause)) {
      led.put(one.id(), Matter.of(one).ofOperation(into, cause));
    } else {
      given.add(one.id());
    }
  }

  private static boolean leaves(Discrepancy one, Batch batch) {
    UUID operation = one.operationId();
    return operation != null && !batch.survivor(operation).equals(operation);
  }
}
