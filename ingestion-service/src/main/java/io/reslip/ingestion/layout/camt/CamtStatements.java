package io.reslip.ingestion.layout.camt;

import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.statement.MinorUnits;
import io.reslip.ingestion.layout.statement.StatementLine;
import io.reslip.ingestion.layout.statement.StatementTotals;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the elements of one upload's statements mean, one after the other. */
final class CamtStatements {

  private static final String ENTRY = "Ntry";
  private static final String DETAIL = "Ntry/NtryDtls/TxDtls";
  private static final String BALANCE = "Bal";

  private final boolean hasBalances;
  private final StatementTotals totals = new StatementTotals();
  private final Map<String, String> balance = new HashMap<>();
  private @Nullable String balanceCurrency;
  private @Nullable Summary summary;
  private @Nullable String account;
  private @Nullable Entry entry;

  /**
   * @param hasBalances whether it is of the kind that has an opening and a closing balance
   */
  CamtStatements(boolean hasBalances) {
    this.hasBalances = hasBalances;
  }

  @Nullable Entry entry() {
    return entry;
  }

  void beginStatement() {
    totals.begin();
    summary = new Summary();
    account = null;
    entry = null;
  }

  void start(String path, long offset, long line) {
    switch (path) {
      case ENTRY -> entry = new Entry(offset, line);
      case DETAIL -> {
        if (entry != null) {
          entry.detail();
        }
      }
      case BALANCE -> {
        balance.clear();
        balanceCurrency = null;
      }
      default -> {}
    }
  }

  void leaf(String path, String value, @Nullable String currency) {
    if (entry != null) {
      entry.value(path, value, currency);
    } else if (path.startsWith("Bal/")) {
      balance.put(path, value.strip());
      balanceCurrency = path.equals("Bal/Amt") ? currency : balanceCurrency;
    } else if (summary != null && path.startsWith("TxsSummry/")) {
      summary.value(path, value);
    } else if (path.equals("Acct/Id/IBAN") || path.equals("Acct/Id/Othr/Id")) {
      account = account == null ? value.replace(" ", "").strip() : account;
    } else if (summary != null && path.equals("Acct/Ccy")) {
      summary.currency(value.strip());
    }
  }

  /** A balance is over. */
  void endBalance() throws UnfitException {
    if (summary == null || balanceCurrency == null) {
      return;
    }
    String code = balance.getOrDefault("Bal/Tp/CdOrPrtry/Cd", "");
    String currency = balanceCurrency.strip();
    long amount = MinorUnits.of("Bal", balance.getOrDefault("Bal/Amt", ""), '.', currency);
    boolean credit = Entry.isCredit(balance.getOrDefault("Bal/CdtDbtInd", ""));
    summary.balance(code, credit ? amount : -amount, currency);
  }

  /**
   * What an entry tells that is over; null where it is not booked: it comes again when it is.
   *
   * @throws UnfitException when something is wrong with it: then it is in no sum
   */
  @Nullable StatementLine line(Entry over) throws UnfitException {
    if (!over.isBooked()) {
      if (summary != null) {
        summary.entry(over.amountMinor(), over.isCredit(), false, over.currency());
      }
      return null;
    }
    return over.line(account);
  }

  /** A line that became a record. */
  void counted(StatementLine line) {
    if (summary != null) {
      summary.entry(line.amountMinor(), line.credit(), true, line.currency());
    }
  }

  /** The entry is over, or lost. */
  void leaveEntry() {
    entry = null;
  }

  void endStatement() {
    if (summary != null) {
      summary.tell(totals, hasBalances);
    }
    summary = null;
    entry = null;
  }

  /** The statement's end could not be read: it does not tie. */
  void loseStatement() {
    if (summary != null) {
      totals.add("the end", null, null);
    }
    summary = null;
    entry = null;
  }

  List<ControlTotal> controls(long documents, boolean whole) {
    List<ControlTotal> controls = new ArrayList<>();
    controls.add(
        new ControlTotal(
            "documents read to their end", whole ? Long.valueOf(documents) : null, documents));
    controls.addAll(totals.controls());
    return controls;
  }
}
