package io.reslip.suite.fleet;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.file.CounterSale;
import io.reslip.suite.fleet.file.TillFile;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one merchant's registers took in, by card and without, register by register. */
final class TillDay {
  private static final int COUNTER_SALES_PER_THOUSAND_PAYMENTS = 300;
  private static final int OPENING = 8 * 3600;
  private static final int CLOSING = 22 * 3600;
  private static final int OTHER_THAN_CASH_PER_THOUSAND = 150;
  private static final String HALF_A_LINE = "{\"type\":\"SALE\",\"tender\":\"CARD\",\"merch";

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
    boolean breaksOff = day.schedule().breaksOff(merchant);
    try (TillFile file = new TillFile(day.date(), dice, out)) {
      for (Terminal terminal : day.terminals(merchant)) {
        List<Operation> operations = day.operations(terminal);
        Map<String, Long> tips = tips(operations);
        for (Operation operation : operations) {
          if (day.schedule().isBeforeTheBreak(operation)) {
            Long tip = tips.isEmpty() ? null : tips.get(place(operation.batch(), operation.stan()));
            lines += file.write(operation, tip == null ? 0 : tip);
          }
        }
        if (!breaksOff) {
          lines += counterSales(terminal, file);
        }
      }
    }
    if (breaksOff) {
      out.write(HALF_A_LINE.getBytes(StandardCharsets.US_ASCII));
      lines++;
    }
    return lines;
  }

  // The till is balanced in the evening: by then a tip stands beside the sale that it was added to.
  private static Map<String, Long> tips(List<Operation> operations) {
    Map<String, Long> tips = new HashMap<>();
    for (Operation operation : operations) {
      Original original = operation.original();
      if (operation.type() == OperationType.TIP && original != null) {
        tips.put(place(original.batch(), original.stan()), operation.amountMinor());
      }
    }
    return tips;
  }

  private static String place(@Nullable String batch, @Nullable String stan) {
    return batch + " " + stan;
  }

  private long counterSales(Terminal register, TillFile file) throws IOException {
    List<CounterSale> sales = counterSales(register);
    for (CounterSale sale : sales) {
      file.write(sale);
    }
    return sales.size();
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
