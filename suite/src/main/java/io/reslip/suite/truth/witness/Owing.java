package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import java.util.EnumSet;
import java.util.Set;

/** Which sources owe a record of what was approved, by what acquirer and scheme agreed on. */
final class Owing {
  private Owing() {}

  /**
   * @param takenBack whether a void or reversal of the same day witnesses that it was
   */
  static Set<Source> of(Operation operation, boolean takenBack) {
    EnumSet<Source> owed = EnumSet.noneOf(Source.class);
    if (!operation.approved() || operation.type() == OperationType.REVERSAL) {
      return owed;
    }
    owed.add(Source.TERMINAL);
    owed.add(Source.HOST);
    // What a tip adds is cleared, and not owed as a line of its own.
    if (operation.type().isCleared() && operation.type() != OperationType.TIP && !takenBack) {
      owed.add(Source.SCHEME);
    }
    if (operation.type().isRungUp() && operation.terminal().merchant().hasTill()) {
      owed.add(Source.TILL);
    }
    return owed;
  }
}
