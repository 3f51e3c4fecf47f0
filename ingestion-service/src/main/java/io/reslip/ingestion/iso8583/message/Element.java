package io.reslip.ingestion.iso8583.message;

/** The data elements that a payment is read from. */
public enum Element {
  /** The card number; in memory only. */
  CARD(2),
  PROCESSING_CODE(3),
  AMOUNT(4),
  STAN(11),
  TIME(12),
  DATE(13),
  SETTLEMENT_DATE(15),
  MCC(18),
  ENTRY_MODE(22),
  CONDITION(25),
  ACQUIRER(32),
  RRN(37),
  AUTH_CODE(38),
  RESPONSE_CODE(39),
  TERMINAL(41),
  MERCHANT(42),
  CURRENCY(49),
  /** 60.1 type, 60.2 batch, 60.3 network code. */
  BATCH_DATA(60),
  /** Batch, STAN and date of the original. */
  ORIGINAL(61),
  /** Message type, STAN, time and institutions of the original. */
  ORIGINAL_DATA(90);

  private final int number;

  Element(int number) {
    this.number = number;
  }

  /** The number of the data element. */
  public int number() {
    return number;
  }
}
