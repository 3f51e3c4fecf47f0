package io.reslip.reconciliation.inquiry.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done next about a payment. */
@Schema(name = "InquiryStep")
public enum Step {
  /** All is as it should be. */
  NOTHING,
  /** The host declined: the cardholder was not charged. */
  NO_MONEY_MOVED,
  /** A void or a reversal took it back. */
  TAKEN_BACK,
  /** A record is not due yet. */
  WAIT_FOR_RECORD,
  /** A whole file is late. */
  ASK_LATE_SOURCE,
  /** One record is missing, and it is known that goods went for money. */
  CHASE_RECORD,
  /** Nobody knows what happened in the shop. */
  ASK_MERCHANT,
  /** The shop never got the money's worth of an approval. */
  RETURN_MONEY,
  /** A repair is proposed. */
  APPROVE_REPAIR,
  /** A repair is under way. */
  WAIT_FOR_RESTORING,
  /** The record was restored. */
  RESTORED,
  /** Sources contradict each other. */
  INVESTIGATE
}
