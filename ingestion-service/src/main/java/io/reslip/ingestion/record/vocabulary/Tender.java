package io.reslip.ingestion.record.vocabulary;

/** What a till was paid with. */
public enum Tender {
  CARD,
  CASH,
  WALLET,
  OTHER
}
