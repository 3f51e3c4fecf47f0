package io.reslip.suite.fleet.fault;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Flaw;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;

/** Something that is to go wrong at a terminal, before it is known with which payment. */
record Mishap(Kind kind, Source at) {
  /** What goes wrong. */
  enum Kind {
    LOST,
    WRONG_AMOUNT,
    TOLD_TWICE
  }

  // A multiple of nine, as when two digits are swapped.
  private static final int STEP_MINOR = 90;

  /** Whether it can befall this operation. */
  boolean fits(Operation operation) {
    return operation.flaw() == null
        && operation.told(at) == 1
        && (kind == Kind.LOST || operation.type() == OperationType.SALE);
  }

  /** What goes wrong with this operation. */
  Flaw befall(Operation operation, Dice dice) {
    return switch (kind) {
      case LOST -> new Flaw.Lost(at);
      case TOLD_TWICE -> new Flaw.ToldTwice(at);
      case WRONG_AMOUNT ->
          new Flaw.WrongAmount(
              at, operation.amountMinor() + (long) STEP_MINOR * dice.between(1, 9));
    };
  }
}
