package io.reslip.ingestion.layout.camt;

import io.reslip.ingestion.layout.statement.MinorUnits;
import io.reslip.ingestion.layout.statement.StatementTotals;
import io.reslip.ingestion.layout.statement.Sum;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement tells of its balances and of all its entries, and what was found of them. */
final class Summary {

  private static final String TOTAL = "TxsSummry/TtlNtries/";
  private static final String CREDITS = "TxsSummry/TtlCdtNtries/";
  private static final String DEBITS = "TxsSummry/TtlDbtNtries/";

  /** What is kept; all else may be as much as it likes. */
  private static final Set<String> KEPT =
      Set.of(
          TOTAL + "NbOfNtries",
          TOTAL + "Sum",
          TOTAL + "TtlNetNtryAmt",
          TOTAL + "CdtDbtInd",
          TOTAL + "TtlNetNtry/Amt",
          TOTAL + "TtlNetNtry/CdtDbtInd",
          CREDITS + "NbOfNtries",
          CREDITS + "Sum",
          DEBITS + "NbOfNtries",
          DEBITS + "Sum");

  private final Map<String, String> told = new HashMap<>();
  private final Sum booked = new Sum();
  private final Sum net = new Sum();
  private final Sum sum = new Sum();
  private final Sum credits = new Sum();
  private final Sum debits = new Sum();
  private long count;
  private long creditCount;
  private long debitCount;
  private @Nullable String currency;
  private @Nullable Long opening;
  private @Nullable Long closing;
  private @Nullable Long interimOpening;
  private @Nullable Long interimClosing;
  private int interims;

  /** The currency that the totals are in. */
  void currency(String code) {
    currency = currency == null ? code : currency;
  }

  /** A value below TxsSummry. */
  void value(String path, String value) {
    if (KEPT.contains(path)) {
      told.putIfAbsent(path, value.strip());
    }
  }

  void balance(String code, long signed, String itsCurrency) {
    currency(itsCurrency);
    switch (code) {
      case "OPBD" -> opening = signed;
      case "PRCD" -> opening = opening == null ? Long.valueOf(signed) : opening;
      case "CLBD" -> closing = signed;
      case "ITBD" -> {
        interims++;
        interimClosing = signed;
        interimOpening = interimOpening == null ? Long.valueOf(signed) : interimOpening;
      }
      default -> {}
    }
  }

  /** An entry that was read. */
  void entry(long amount, boolean credit, boolean isBooked, String itsCurrency) {
    currency(itsCurrency);
    if (!itsCurrency.equals(currency)) {
      booked.lose();
      net.lose();
      sum.lose();
      credits.lose();
      debits.lose();
    }
    long signed = credit ? amount : -amount;
    booked.add(isBooked ? signed : 0);
    net.add(signed);
    sum.add(amount);
    count++;
    (credit ? credits : debits).add(amount);
    creditCount += credit ? 1 : 0;
    debitCount += credit ? 0 : 1;
  }

  /** The statement is over. */
  void tell(StatementTotals totals, boolean hasBalances) {
    if (hasBalances) {
      // A page begins or ends with an interim balance where it is not the first or not the last.
      Long before = opening != null ? opening : interimOpening;
      Long interim = opening != null || interims > 1 ? interimClosing : null;
      if (before == null) {
        booked.lose();
      } else {
        booked.add(before);
      }
      totals.add("closing balance", closing != null ? closing : interim, booked.value());
    }
    number(totals, "number of entries", TOTAL, count);
    amount(totals, "sum of entries", TOTAL + "Sum", sum.value());
    net(totals);
    number(totals, "number of credit entries", CREDITS, creditCount);
    amount(totals, "sum of credit entries", CREDITS + "Sum", credits.value());
    number(totals, "number of debit entries", DEBITS, debitCount);
    amount(totals, "sum of debit entries", DEBITS + "Sum", debits.value());
  }

  private void net(StatementTotals totals) {
    String path = told.containsKey(TOTAL + "TtlNetNtry/Amt") ? "TtlNetNtry/Amt" : "TtlNetNtryAmt";
    String way = told.getOrDefault(TOTAL + "TtlNetNtry/CdtDbtInd", told.get(TOTAL + "CdtDbtInd"));
    if (told.containsKey(TOTAL + path) && way != null) {
      Long magnitude = parsed(TOTAL + path);
      boolean minus = way.equals("DBIT");
      totals.add(
          "net of entries",
          magnitude == null ? null : Long.valueOf(minus ? -magnitude : magnitude),
          net.value());
    }
  }

  private void number(StatementTotals totals, String name, String of, long found) {
    String value = told.get(of + "NbOfNtries");
    if (value != null) {
      Long number = null;
      try {
        number = MinorUnits.number("NbOfNtries", value);
      } catch (UnfitException untold) {
        number = null;
      }
      totals.add(name, number, found);
    }
  }

  private void amount(StatementTotals totals, String name, String path, @Nullable Long found) {
    if (told.containsKey(path)) {
      totals.add(name, parsed(path), found);
    }
  }

  /** What is told there in minor units; null where it is no amount: then it does not tie. */
  private @Nullable Long parsed(String path) {
    String value = told.get(path);
    if (value == null || currency == null) {
      return null;
    }
    try {
      return MinorUnits.of("the total", value, '.', currency);
    } catch (UnfitException untold) {
      return null;
    }
  }
}
