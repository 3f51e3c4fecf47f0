package io.reslip.reconciliation.matching.window;

import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import io.reslip.reconciliation.matching.grouping.GroupedOperation;
import io.reslip.reconciliation.matching.grouping.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Gives operations their ids, so that an id stays with most of its records. An id that nothing is
 * left for leads to the operation that has most of them.
 */
final class OperationIds {
  private static final int LEG_WEIGHT = 16;

  private OperationIds() {}

  /**
   * Ids for operations.
   *
   * @param ids in the order of the operations
   * @param gone ids that are no more
   */
  record Assigned(List<UUID> ids, List<Gone> gone) {}

  private record Claim(UUID id, int operation, int weight) {}

  /**
   * Assigns ids.
   *
   * @param before which operation each record was in, by our own number of it
   */
  static Assigned assign(
      List<GroupedOperation> operations, Map<Long, UUID> before, Supplier<UUID> fresh) {
    List<Claim> claims = claims(operations, before);
    claims.sort(
        Comparator.comparingInt(Claim::weight)
            .reversed()
            .thenComparing(Claim::id)
            .thenComparing(Claim::operation));
    Map<Integer, UUID> byOperation = new HashMap<>();
    Set<UUID> taken = new HashSet<>();
    for (Claim claim : claims) {
      if (!byOperation.containsKey(claim.operation) && taken.add(claim.id)) {
        byOperation.put(claim.operation, claim.id);
      }
    }
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      UUID kept = byOperation.get(i);
      ids.add(kept == null ? fresh.get() : kept);
    }
    List<Gone> gone = new ArrayList<>();
    for (Claim claim : claims) {
      if (taken.add(claim.id)) {
        gone.add(new Gone(claim.id, ids.get(claim.operation)));
      }
    }
    return new Assigned(ids, gone);
  }

  private static List<Claim> claims(List<GroupedOperation> operations, Map<Long, UUID> before) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      Map<UUID, Integer> weights = new HashMap<>();
      for (Placement placement : operations.get(i).placements()) {
        UUID id = before.get(placement.record().recordNo());
        if (id != null) {
          boolean own = placement.role() == Role.LEG || placement.role() == Role.DUPLICATE;
          weights.merge(id, own ? LEG_WEIGHT : 1, Integer::sum);
        }
      }
      for (Map.Entry<UUID, Integer> weight : weights.entrySet()) {
        claims.add(new Claim(weight.getKey(), i, weight.getValue()));
      }
    }
    return claims;
  }
}
