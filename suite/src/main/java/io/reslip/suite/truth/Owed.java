package io.reslip.suite.truth;

import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import java.util.EnumSet;
import java.util.Set;

/** Which sources owe a record of a payment, by the rules that acquirer and scheme agreed on. */
final class Owed {
  private Owed() {}

  static Set<Source> by(Operation operation) {
    // Of payments by wallet it is not agreed yet who owes a record.
    if (operation.wallet() != null || !operation.responseCode().equals(Operation.APPROVED)) {
      return EnumSet.noneOf(Source.class);
    }
    EnumSet<Source> owed = EnumSet.of(Source.TERMINAL, Source.HOST);
    boolean undone = operation.voided() || operation.type() == OperationType.VOID;
    if (!undone) {
      owed.add(Source.SCHEME);
    }
    if (operation.terminal().merchant().hasTill()) {
      owed.add(Source.TILL);
    }
    return owed;
  }
}
