package io.reslip.suite.fleet;

import io.reslip.suite.fleet.file.CounterSale;
import io.reslip.suite.fleet.file.TillFile;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.plan.Dice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one merchant's registers took in, by card and without, register by register. */
final class TillDay {
  private static final int COUNTER_SALES_PER_THOUSAND_PAYMENTS = 300;
  private static final int OPENING = 8 * 3600;
  private static final int CLOSING = 22 * 3600;
  private static final int OTHER_THAN_CASH_PER_THOUSAND = 150;

  private final Day day;
  private final Merchant merchant;
  private final Dice dice;

  TillDay(Day day, Merchant merchant, Dice dice) {
    this.day = day;
    this.merchant = merchant;
    this.dice = dice;
  }

  long writeTo(OutputStream out) throws IOException {
    long lines = 0;
    try (TillFile file = new TillFile(Day.DATE, dice, out)) {
      for (Terminal terminal : day.terminals()) {
        if (terminal.merchant().equals(merchant)) {
          for (Operation operation : day.operations(terminal)) {
            lines += file.write(operation);
          }
          for (CounterSale sale : counterSales(terminal)) {
            file.write(sale);
            lines++;
          }
        }
      }
    }
    return lines;
  }

  /** At least one, so that each till has something that owes no terminal. */
  private List<CounterSale> counterSales(Terminal register) {
    Dice counter = dice.forPart(-1L - register.index());
    int count = 1 + day.options().payments() * COUNTER_SALES_PER_THOUSAND_PAYMENTS / 1000;
    List<CounterSale> sales = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String tender = counter.perMille(OTHER_THAN_CASH_PER_THOUSAND) ? "OTHER" : "CASH";
      int second = counter.between(OPENING, CLOSING);
      sales.add(new CounterSale(register, number, second, tender, counter.between(200, 30_000)));
    }
    sales.sort(Comparator.comparingInt(CounterSale::second));
    return sales;
  }
}
