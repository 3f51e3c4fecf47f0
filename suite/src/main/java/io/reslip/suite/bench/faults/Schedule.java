package io.reslip.suite.bench.faults;

import io.reslip.suite.bench.faults.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What goes wrong in one round, and when: the same for the same seed. Every kind comes at least
 * once.
 *
 * @param phases the faults of each phase of the day, in order
 */
record Schedule(List<List<Fault>> phases) {
  private static final int LONGEST_GAP_MILLIS = 1_500;
  private static final int SHORTEST_LAST_MILLIS = 300;
  private static final int LONGEST_LAST_MILLIS = 4_000;
  // Longer than a lease, so that another replica takes over and the old owner wakes up behind it.
  private static final int OUTLASTING_A_LEASE_MILLIS = 10_000;
  private static final int EXTRA = 4;
  private static final Set<Kind> LASTING =
      EnumSet.of(
          Kind.INGESTION_FROZEN,
          Kind.RECONCILIATION_FROZEN,
          Kind.NOTIFICATION_FROZEN,
          Kind.REPLICA_FROZEN,
          Kind.POSTGRES_FROZEN,
          Kind.BACKEND_FROZEN,
          Kind.WAY_CLOSED,
          Kind.WAY_STALLED);

  Schedule {
    phases = phases.stream().map(List::copyOf).toList();
  }

  /**
   * Draws one.
   *
   * @param phases how many phases the day has
   */
  static Schedule of(long seed, int phases) {
    Random random = new Random(seed);
    List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
    for (int i = 0; i < EXTRA; i++) {
      kinds.add(Kind.values()[random.nextInt(Kind.values().length)]);
    }
    Collections.shuffle(kinds, random);
    List<List<Fault>> drawn = new ArrayList<>();
    for (int i = 0; i < phases; i++) {
      drawn.add(new ArrayList<>());
    }
    for (int i = 0; i < kinds.size(); i++) {
      drawn.get(i * phases / kinds.size()).add(fault(kinds.get(i), random));
    }
    return new Schedule(drawn);
  }

  /** Of these kinds only, at the same places in the order. */
  Schedule only(Set<Kind> kinds) {
    return new Schedule(
        phases.stream()
            .map(phase -> phase.stream().filter(fault -> kinds.contains(fault.kind())).toList())
            .toList());
  }

  private static Fault fault(Kind kind, Random random) {
    Duration after = Duration.ofMillis(random.nextInt(LONGEST_GAP_MILLIS));
    int lasting = random.nextInt(SHORTEST_LAST_MILLIS, LONGEST_LAST_MILLIS);
    int pick = random.nextInt(1 << 16);
    if (!LASTING.contains(kind)) {
      lasting = 0;
    } else if (kind == Kind.REPLICA_FROZEN || kind == Kind.RECONCILIATION_FROZEN) {
      lasting = OUTLASTING_A_LEASE_MILLIS;
    }
    return new Fault(kind, after, Duration.ofMillis(lasting), pick);
  }
}
