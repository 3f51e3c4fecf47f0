package io.reslip.ingestion.layout.mt;

import io.reslip.ingestion.layout.statement.StatementTotals;
import io.reslip.ingestion.layout.statement.Sum;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one message tells of its account and totals, and what was found of its entries. */
final class Message {

  private static final Pattern IBAN =
      Pattern.compile("([A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}?)([A-Z]{3})?");

  private @Nullable String account;
  private @Nullable String currency;
  private boolean interim;
  private @Nullable Told opening;
  private @Nullable Told closing;
  private @Nullable Told credits;
  private @Nullable Told debits;
  private final Sum net = new Sum();
  private final Sum creditSum = new Sum();
  private final Sum debitSum = new Sum();
  private long creditCount;
  private long debitCount;

  @Nullable String account() {
    return account;
  }

  /** The currency of its entries, which do not tell one; null where nothing told it yet. */
  @Nullable String currency() {
    return currency;
  }

  /** Whether it is an interim report (MT942), which has no balances. */
  boolean isInterim() {
    return interim;
  }

  /**
   * Field 25. Banks write the account alone, behind their own code and a slash, or with its
   * currency behind it: an IBAN among that is the account, as in other kinds of statement.
   */
  void account(String text) {
    String told = text.replace(" ", "");
    String last = told.substring(told.lastIndexOf('/') + 1);
    Matcher iban = IBAN.matcher(last);
    if (iban.matches()) {
      boolean hasCurrency = iban.group(2) != null && isCurrency(iban.group(2));
      account = hasCurrency ? iban.group(1) : last;
    } else {
      account = told;
    }
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(each -> each.getCurrencyCode().equals(code));
  }

  void opening(Told told) {
    opening = told;
    currency = told.currency();
  }

  void closing(Told told) {
    closing = told;
  }

  /** A sum of field 90. */
  void sum(Told told, boolean ofCredits) {
    if (ofCredits) {
      credits = told;
    } else {
      debits = told;
    }
  }

  /** Field 34F: the message is an interim report in that currency. */
  void floorLimit(String code) {
    interim = true;
    currency = currency == null ? code : currency;
  }

  void entry(long amount, boolean credit) {
    net.add(credit ? amount : -amount);
    (credit ? creditSum : debitSum).add(amount);
    creditCount += credit ? 1 : 0;
    debitCount += credit ? 0 : 1;
  }

  /** The message is over. */
  void tell(StatementTotals totals) {
    if (!interim) {
      if (opening == null || (closing != null && !closing.currency().equals(opening.currency()))) {
        net.lose();
      } else {
        net.add(opening.amountMinor());
      }
      totals.add("closing balance", closing == null ? null : closing.amountMinor(), net.value());
    } else if (credits == null && debits == null) {
      totals.add("number of entries", null, creditCount + debitCount);
    }
    if (credits != null) {
      totals.add("number of credit entries", credits.number(), creditCount);
      totals.add("sum of credit entries", credits.amountMinor(), creditSum.value());
    }
    if (debits != null) {
      totals.add("number of debit entries", debits.number(), debitCount);
      totals.add("sum of debit entries", debits.amountMinor(), debitSum.value());
    }
  }
}
