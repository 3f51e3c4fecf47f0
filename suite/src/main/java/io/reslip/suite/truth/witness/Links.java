package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import java.util.Set;

/** Whether what several sources tell can be seen to be of one payment. */
final class Links {
  private Links() {}

  /**
   * A record that has both the reference number and the place in the terminal ties all others; else
   * all must have the same one of the two.
   */
  static boolean tie(Operation operation, Set<Source> tellers) {
    if (operation.wallet() != null) {
      // Everybody tells the merchant's number of it.
      return true;
    }
    boolean all = true;
    boolean places = true;
    for (Source teller : tellers) {
      boolean reference = operation.tellsReference(teller);
      boolean place = operation.tellsPlace(teller);
      if (reference && place) {
        return true;
      }
      all &= reference;
      places &= place;
    }
    return all || places;
  }
}
