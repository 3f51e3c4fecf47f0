package io.reslip.reconciliation.testing;

/** The records that the sources have of one payment. */
public record ToldPayment(
    String name,
    String merchant,
    String device,
    String batch,
    String stan,
    String rrn,
    long amount) {

  /** A payment with keys of its own, at a merchant and terminal of its own. */
  public static ToldPayment of(String name) {
    int number = Math.floorMod(name.hashCode(), 900_000) + 100_000;
    return new ToldPayment(
        name, "M-" + name, "T-" + name, "000001", String.valueOf(number), "6166" + number, 12_850);
  }

  /** The same at this merchant. */
  public ToldPayment at(String otherMerchant) {
    return new ToldPayment(name, otherMerchant, device, batch, stan, rrn, amount);
  }

  public ToldRecord terminal() {
    return keyed("TERMINAL").with("batch", batch).with("stan", stan).with("rrn", rrn);
  }

  public ToldRecord host() {
    return keyed("HOST").with("batch", batch).with("stan", stan).with("rrn", rrn);
  }

  /** With a STAN of the scheme's own. */
  public ToldRecord scheme() {
    return keyed("SCHEME").with("stan", "999999").with("rrn", rrn).with("cycle", "2026-06-15");
  }

  public ToldRecord till() {
    return keyed("TILL")
        .with("batch", batch)
        .with("stan", stan)
        .with("tender", "CARD")
        .with("invoiceNo", "INV-" + name);
  }

  private ToldRecord keyed(String source) {
    return ToldRecord.of(source, name)
        .with("merchantId", merchant)
        .with("merchantKey", merchant)
        .with("terminalId", device)
        .with("deviceKey", device)
        .with("amount", amount);
  }
}
