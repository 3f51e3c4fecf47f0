package io.reslip.reconciliation.audit;

import java.util.UUID;

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
}
