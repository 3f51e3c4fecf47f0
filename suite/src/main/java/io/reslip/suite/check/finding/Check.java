package io.reslip.suite.check.finding;

/** What is held against what; each is one line of the report. */
public enum Check {
  UPLOADS("uploads", "read = accepted + duplicate + conflicting + quarantined; rejects listed"),
  FACTS("facts", "what an upload counts as accepted stands in the feed, once"),
  FEED("feed", "positions only grow; slice by slice it tells the same"),
  TRANSACTIONS("transactions", "each record is in exactly one, and none that no fact told"),
  REPAIRS("repairs", "two named people each; the restored record is held once"),
  PROOFS("proofs", "nothing that was restored proves anything"),
  AUDIT("audit", "chains are whole; each change of state is in them"),
  SUMMARY("summary", "numbers of each day are the sums of the lists"),
  SUSPENSE("suspense", "entries tie with discrepancies");

  private final String label;
  private final String claim;

  Check(String label, String claim) {
    this.label = label;
    this.claim = claim;
  }

  /** Its name in output and JSON. */
  public String label() {
    return label;
  }

  /** What holds when nothing is found. */
  public String claim() {
    return claim;
  }
}
