package io.reslip.ingestion.record.vocabulary;

/** Which way the money moved, seen from the cardholder. */
public enum Direction {
  DEBIT,
  CREDIT
}
