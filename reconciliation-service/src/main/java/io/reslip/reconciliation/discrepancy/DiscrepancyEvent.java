package io.reslip.reconciliation.discrepancy;

/** What can happen to a discrepancy; each is kept in its history and in the audit chain. */
public enum DiscrepancyEvent {
  OPENED,
  /** Its verdict, outcome, amount or transaction changed. */
  MOVED,
  /** The cause has gone: the record came, or the source said that it is complete. */
  WITHDRAWN,
  REOPENED,
  /** Two people approved a repair. */
  REPAIR_APPROVED,
  /** Evidence from outside, later than the repair, shows that all is well. */
  VERIFIED,
  DISMISSED,
  ASSIGNED,
  COMMENTED,
  /** The merchant said what happened. */
  ANSWERED
}
