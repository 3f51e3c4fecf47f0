package io.reslip.reconciliation.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chain that an entry belongs to: one for each discrepancy (with its repairs), or change. */
public record AuditChain(Kind kind, UUID id) {

  /** What a chain is about. */
  public enum Kind {
    DISCREPANCY,
    CHANGE
  }

  public static AuditChain discrepancy(UUID discrepancyId) {
    return new AuditChain(Kind.DISCREPANCY, discrepancyId);
  }

  public static AuditChain change(UUID changeId) {
    return new AuditChain(Kind.CHANGE, changeId);
  }

  /** The chain of a stored kind and id; null when there is no such kind. */
  static @Nullable AuditChain parse(String kind, UUID id) {
    for (Kind known : Kind.values()) {
      if (known.name().equals(kind)) {
        return new AuditChain(known, id);
      }
    }
    return null;
  }
}
