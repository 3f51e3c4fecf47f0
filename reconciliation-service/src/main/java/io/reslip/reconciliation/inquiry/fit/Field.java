package io.reslip.reconciliation.inquiry.fit;

/** What can be remembered of a payment, and how much each weighs. */
public enum Field {
  /** One number for one message of one acquirer. */
  RRN(50),
  /** The merchant's or the channel's order number. */
  ORDER_NO(50),
  /** Two hundred payments of a terminal have one of a million. */
  AUTH_CODE(30),
  /** Minor units. */
  AMOUNT(30),
  /** About when. */
  TIME(20),
  /** One card of ten thousand has them. */
  CARD_LAST_4(25),
  /** The number on the slip or on the till's receipt. */
  RECEIPT_NO(20),
  /** Which terminal. */
  TERMINAL(15),
  /** The terminal's trace number. */
  STAN(15),
  /** ISO 4217. */
  CURRENCY(5);

  private final int weight;

  Field(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
