package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.model.Card;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Trouble.Answer;
import io.reslip.suite.fleet.model.Trouble.Undone;
import org.jspecify.annotations.Nullable;

/** What a terminal is going to do, before trace numbers are known. */
final class Intent {
  /** What it is. */
  enum Kind {
    SIGN_IN,
    ENQUIRY,
    PAYMENT,
    SETTLEMENT
  }

  final Kind kind;
  final int second;
  final Card card;
  final long amountMinor;
  OperationType type = OperationType.SALE;
  Answer answer = Answer.HEARD;
  Undone undone = Undone.NOT;

  /** What is answered; null is an approval, or for a sale that is to be declined any refusal. */
  @Nullable String responseCode;

  boolean declined;

  Rail rail = Rail.CARD;

  /** What a reversal in part is going to give back. */
  long givenBackMinor;

  @Nullable Fault fault;

  /** What a void, completion, tip or reversal speaks of. */
  @Nullable Intent original;

  /** What it became. */
  @Nullable Operation done;

  Intent(Kind kind, int second, Card card, long amountMinor) {
    this.kind = kind;
    this.second = second;
    this.card = card;
    this.amountMinor = amountMinor;
  }

  Intent of(OperationType what) {
    type = what;
    return this;
  }

  Intent answered(Answer how, @Nullable Fault cause) {
    answer = how;
    fault = cause;
    return this;
  }

  Intent over(Rail which) {
    rail = which;
    return this;
  }

  Intent undone(Undone how) {
    undone = how;
    return this;
  }

  Intent answered(@Nullable String code) {
    responseCode = code;
    return this;
  }

  Intent declined() {
    declined = true;
    return this;
  }

  Intent about(Intent first) {
    original = first;
    return this;
  }
}
