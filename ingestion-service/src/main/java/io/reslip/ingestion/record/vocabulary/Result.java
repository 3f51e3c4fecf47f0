package io.reslip.ingestion.record.vocabulary;

/** What a source says came of an operation. */
public enum Result {
  APPROVED,
  DECLINED,
  TIMED_OUT,
  REVERSED,
  PENDING
}
