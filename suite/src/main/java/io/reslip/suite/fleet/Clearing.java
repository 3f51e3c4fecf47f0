package io.reslip.suite.fleet;

import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.file.ClearingFile;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Payout;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import org.jspecify.annotations.Nullable;

/** Adds up what the scheme clears for a merchant, line by line as it tells them. */
final class Clearing {
  private long items;
  private long net;
  private long fees;

  private Clearing() {}

  /** What the bank makes of the day. */
  static Payout of(Day day, Merchant merchant, @Nullable Fault fault) {
    Clearing clearing = new Clearing();
    for (Terminal terminal : day.terminals(merchant)) {
      day.operations(terminal).forEach(clearing::add);
    }
    return new Payout(merchant, day.date(), clearing.items, clearing.net, clearing.fees, fault);
  }

  // Wallets pay out by themselves, but for UnionPay's codes.
  private void add(Operation operation) {
    if (!operation.isBy(Rail.CARD) && !operation.isBy(Rail.UNIONPAY_QR)) {
      return;
    }
    int lines = operation.told(Source.SCHEME);
    if (lines > 0) {
      long amount = operation.amountTold(Source.SCHEME);
      long fee = ClearingFile.fee(operation.type(), amount);
      items += lines;
      fees += lines * fee;
      net += lines * ((operation.type() == OperationType.REFUND ? -amount : amount) - fee);
    }
  }
}
