package io.reslip.reconciliation.repair;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a repair stands: a pure state machine. */
@Schema(name = "RepairState")
public enum RepairState {
  /** Waits for people. */
  PROPOSED,
  /** Enough people said yes. */
  APPROVED,
  /** The restored record is owed to ingestion. */
  APPLIED,
  /** Ingestion acknowledged it. */
  SENT,
  /** It came back in the feed. */
  ACCEPTED,
  /** Evidence from outside, later than the repair, shows that it was right. */
  VERIFIED,
  /** A person said no. */
  REJECTED,
  /** Ingestion did not take it. */
  REFUSED,
  /** Nobody decided in time. */
  EXPIRED,
  /** It was not needed any more, or its basis changed, before it took effect. */
  WITHDRAWN,
  /** It had taken effect, and the original came: the restored record yields. */
  REVERSED;

  /** What can happen to a repair. */
  public enum Step {
    APPROVE,
    APPLY,
    SEND,
    ACCEPT,
    VERIFY,
    REJECT,
    REFUSE,
    EXPIRE,
    WITHDRAW,
    REVERSE
  }

  /** It stands, or may come to: a discrepancy has at most one such repair. */
  public boolean live() {
    return switch (this) {
      case PROPOSED, APPROVED, APPLIED, SENT, ACCEPTED, VERIFIED -> true;
      case REJECTED, REFUSED, EXPIRED, WITHDRAWN, REVERSED -> false;
    };
  }

  /** It has left this service, or is going to. */
  public boolean tookEffect() {
    return switch (this) {
      case APPLIED, SENT, ACCEPTED, VERIFIED -> true;
      default -> false;
    };
  }

  /** Whether the step may be taken here. */
  public boolean allows(Step step) {
    return switch (step) {
      case APPROVE, REJECT, EXPIRE -> this == PROPOSED;
      case APPLY -> this == APPROVED;
      case SEND -> this == APPLIED;
      // The record may be seen before ingestion's answer is.
      case ACCEPT, REFUSE -> this == APPLIED || this == SENT;
      case VERIFY -> this == ACCEPTED;
      case WITHDRAW -> this == PROPOSED || this == APPROVED;
      case REVERSE -> tookEffect();
    };
  }

  /** Where the step leads to. */
  public RepairState after(Step step) {
    if (!allows(step)) {
      throw new IllegalStateException("a repair that is " + this + " does not " + step);
    }
    return switch (step) {
      case APPROVE -> APPROVED;
      case APPLY -> APPLIED;
      case SEND -> SENT;
      case ACCEPT -> ACCEPTED;
      case VERIFY -> VERIFIED;
      case REJECT -> REJECTED;
      case REFUSE -> REFUSED;
      case EXPIRE -> EXPIRED;
      case WITHDRAW -> WITHDRAWN;
      case REVERSE -> REVERSED;
    };
  }
}
