package io.reslip.ingestion.record.vocabulary;

/** What a terminal did that is no payment and consumes numbers all the same. */
public enum EventType {
  SIGN_IN,
  SIGN_OFF,
  DECLINE,
  ENQUIRY,
  SETTLEMENT,
  /** The closing message of a batch upload. */
  BATCH_UPLOAD,
  /** Echo tests, key and parameter downloads. */
  NETWORK_MANAGEMENT,
  /** The slip came out of the printer. */
  PRINTED,
  PRINT_FAILED,
  POWER_LOST
}
