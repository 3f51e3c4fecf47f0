package io.reslip.reconciliation.discrepancy;

import java.util.Set;

/** Where a discrepancy stands. */
public enum DiscrepancyState {
  OPEN,
  IN_REPAIR,
  SUSPENDED,
  VERIFIED,
  DISMISSED,
  WRITTEN_OFF,
  WITHDRAWN;

  private static final Set<DiscrepancyState> LIVE = Set.of(OPEN, IN_REPAIR, SUSPENDED);

  /** Somebody still has to do something about it. */
  public boolean live() {
    return LIVE.contains(this);
  }

  /** The cause has gone: everything but what people closed for good is withdrawn. */
  public boolean withdrawable() {
    return live() || this == VERIFIED;
  }

  /** Which events may happen here. */
  public boolean allows(DiscrepancyEvent event) {
    return switch (event) {
      case OPENED -> false;
      case MOVED, ASSIGNED, COMMENTED, ANSWERED -> true;
      case WITHDRAWN -> withdrawable();
      case REOPENED -> this != OPEN;
      case REPAIR_APPROVED -> this == OPEN || this == SUSPENDED;
      case VERIFIED -> this == IN_REPAIR;
      case DISMISSED -> live();
    };
  }

  /** Where the event leads to. */
  public DiscrepancyState after(DiscrepancyEvent event) {
    if (!allows(event)) {
      throw new IllegalStateException(event + " cannot happen to a discrepancy that is " + this);
    }
    return switch (event) {
      case OPENED, REOPENED -> OPEN;
      case MOVED, ASSIGNED, COMMENTED, ANSWERED -> this;
      case WITHDRAWN -> WITHDRAWN;
      case REPAIR_APPROVED -> IN_REPAIR;
      case VERIFIED -> VERIFIED;
      case DISMISSED -> DISMISSED;
    };
  }
}
