package io.reslip.ingestion.layout.mt;

import io.reslip.ingestion.layout.statement.UnfitException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of field 61.
 *
 * @param booked the entry date, else the value date
 * @param credit which way it went: a reversed debit (RD) is a credit
 * @param reversal whether it takes back an earlier one
 * @param expected whether it is announced only (EC, ED)
 * @param amount with a comma before its decimals
 * @param ownerReference what stands before the two slashes
 * @param bankReference what stands behind them; null where there are none
 * @param typeAt where in the line the type of transaction begins: numbers of it and of a reference
 *     stand side by side
 * @param referenceAt where in the line the references begin
 */
record EntryLine(
    LocalDate booked,
    boolean credit,
    boolean reversal,
    boolean expected,
    String amount,
    String ownerReference,
    @Nullable String bankReference,
    int typeAt,
    int referenceAt) {

  private static final int LONGEST = 200;
  private static final Pattern LINE =
      Pattern.compile(
          "([0-9]{6})([0-9]{4})?(RC|RD|EC|ED|C|D)([A-Z])?([0-9]{1,15},[0-9]{0,15})"
              + "([A-Z][A-Z0-9]{3})(.*)");

  static EntryLine of(String line) throws UnfitException {
    Matcher parts = LINE.matcher(line);
    if (line.length() > LONGEST || !parts.matches()) {
      throw UnfitException.invalid(
          "61", "is not date, C or D, amount with a comma, type of four signs, references");
    }
    LocalDate valued = MtDates.day("the value date", parts.group(1));
    String entry = parts.group(2);
    String mark = parts.group(3);
    String references = parts.group(7);
    int slashes = references.indexOf("//");
    return new EntryLine(
        entry == null ? valued : MtDates.nearest("the entry date", entry, valued),
        mark.equals("C") || mark.equals("RD") || mark.equals("EC"),
        mark.startsWith("R"),
        mark.startsWith("E"),
        parts.group(5),
        slashes < 0 ? references : references.substring(0, slashes),
        slashes < 0 ? null : references.substring(slashes + 2),
        parts.start(6),
        parts.start(7));
  }
}
