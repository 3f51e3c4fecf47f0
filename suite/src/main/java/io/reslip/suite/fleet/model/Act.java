package io.reslip.suite.fleet.model;

/** Something that a terminal did, in the order of its trace numbers. */
public sealed interface Act permits Act.SignIn, Act.Enquiry, Act.Settlement, Operation {

  /** Seconds since midnight of the business date, by the host's clock. */
  int second();

  /** The open batch, 6 digits. */
  String batch();

  /** The trace number that it consumed, 6 digits. */
  String stan();

  /** The terminal fetches its working keys in the morning. */
  record SignIn(int second, String batch, String stan, String serial) implements Act {}

  /** Somebody asks for the balance of a card. */
  record Enquiry(int second, String batch, String stan, Card card) implements Act {}

  /**
   * The terminal closes its batch.
   *
   * @param debitMinor sum of its sales, in minor units
   * @param creditMinor sum of its voids and refunds, in minor units
   */
  record Settlement(
      int second,
      String batch,
      String stan,
      long debitMinor,
      int debits,
      long creditMinor,
      int credits)
      implements Act {
    /** The same claiming other debits. */
    public Settlement withDebits(long otherMinor) {
      return new Settlement(second, batch, stan, otherMinor, debits, creditMinor, credits);
    }
  }
}
