package io.reslip.ingestion.record.vocabulary;

/** Who left the trace. */
public enum Source {
  /** A terminal's journal, batch upload or storage. */
  TERMINAL,
  /** The acquirer's switch log, or the gateway's own tap. */
  HOST,
  /** A clearing file of a card scheme or wallet. */
  SCHEME,
  /** A bank statement. */
  BANK,
  /** A cash register, ECR or stock system. */
  TILL,
  /** A signed slip that the merchant sent in. */
  SLIP,
  /** What Reslip itself restored; never counts as a counterpart. */
  REPAIR
}
