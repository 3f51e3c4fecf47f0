package io.reslip.suite.fleet.plan;

/**
 * What kinds of payments make up one terminal's day.
 *
 * @param plain approved sales that nothing else happens to
 * @param voided sales that are voided later in the day; each void comes on top
 * @param refunds of sales of earlier days
 * @param declined sales that the issuer refuses
 * @param pairs two honest sales of the same amount with the same card, minutes apart; each counts
 *     as two payments
 */
record Mix(int plain, int voided, int refunds, int declined, int pairs) {
  private static final int SMALL_DAY = 40;

  /** Every kind occurs among any two neighbouring terminals. */
  static Mix drawn(Dice dice, int terminalIndex, int payments) {
    boolean even = terminalIndex % 2 == 0;
    int voided = (even ? 1 : 0) + more(dice, payments, 40);
    int refunds = (even ? 0 : 1) + more(dice, payments, 25);
    int declined = (even ? 0 : 1) + more(dice, payments, 30);
    int pairs = (even ? 1 : 0) + more(dice, payments, 10);
    return new Mix(
        payments - voided - refunds - declined - 2 * pairs, voided, refunds, declined, pairs);
  }

  private static int more(Dice dice, int payments, int perMille) {
    if (payments < SMALL_DAY) {
      return 0;
    }
    int share = payments * perMille;
    return share / 1000 + (dice.perMille(share % 1000) ? 1 : 0);
  }
}
