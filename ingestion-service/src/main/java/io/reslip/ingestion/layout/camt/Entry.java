package io.reslip.ingestion.layout.camt;

import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.statement.MinorUnits;
import io.reslip.ingestion.layout.statement.StatementLine;
import io.reslip.ingestion.layout.statement.StatementRecords;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one entry (Ntry) tells. */
final class Entry {

  private static final int DATE_LENGTH = 10;
  private static final String DETAIL = "Ntry/NtryDtls/TxDtls";
  private static final String[] OWN_REFERENCES = {
    "/Refs/EndToEndId", "/Refs/InstrId", "/Refs/TxId", "/Refs/PmtInfId"
  };

  /** What is kept; all else may be as much as it likes. */
  private static final Set<String> KEPT = kept();

  private final long offset;
  private final long line;
  private final Map<String, String> values = new HashMap<>();
  private @Nullable String currency;
  private int details;
  private boolean broken;

  Entry(long offset, long line) {
    this.offset = offset;
    this.line = line;
  }

  private static Set<String> kept() {
    Set<String> kept = new HashSet<>();
    for (String name :
        List.of(
            "Amt",
            "CdtDbtInd",
            "RvslInd",
            "Sts",
            "Sts/Cd",
            "BookgDt/Dt",
            "BookgDt/DtTm",
            "ValDt/Dt",
            "ValDt/DtTm",
            "AcctSvcrRef",
            "NtryDtls/Btch/PmtInfId",
            "NtryDtls/TxDtls/Refs/AcctSvcrRef")) {
      kept.add("Ntry/" + name);
    }
    for (String reference : OWN_REFERENCES) {
      kept.add(DETAIL + reference);
    }
    return Set.copyOf(kept);
  }

  /** Whether what stands there is a reference that stays as it is in evidence. */
  static boolean isReference(String path) {
    return KEPT.contains(path) && (path.endsWith("Ref") || path.endsWith("Id"));
  }

  /** Where it begins in the upload. */
  long offset() {
    return offset;
  }

  long line() {
    return line;
  }

  /** A part of it could not be read. */
  void breakIt() {
    broken = true;
  }

  void detail() {
    details++;
  }

  /** A value; of transactions only those of the first count, and only where it is the only one. */
  void value(String path, String value, @Nullable String itsCurrency) {
    if (KEPT.contains(path) && (details <= 1 || !path.startsWith(DETAIL))) {
      values.putIfAbsent(path, value.strip());
    }
    if (path.equals("Ntry/Amt")) {
      currency = itsCurrency;
    }
  }

  String currency() throws UnfitException {
    if (currency == null) {
      throw missing("Ccy of Amt");
    }
    return currency.strip();
  }

  long amountMinor() throws UnfitException {
    return MinorUnits.of("Amt", required("Amt"), '.', currency());
  }

  boolean isCredit() throws UnfitException {
    return isCredit(required("CdtDbtInd"));
  }

  static boolean isCredit(String told) throws UnfitException {
    return switch (told) {
      case "CRDT" -> true;
      case "DBIT" -> false;
      default -> throw UnfitException.invalid("CdtDbtInd", "is neither CRDT nor DBIT");
    };
  }

  /** Whether it is booked, and not announced only. */
  boolean isBooked() throws UnfitException {
    String status = values.getOrDefault("Ntry/Sts/Cd", values.getOrDefault("Ntry/Sts", "BOOK"));
    return switch (status) {
      case "BOOK" -> true;
      case "PDNG", "INFO", "FUTR" -> false;
      default ->
          throw new UnfitException(
              RejectCode.CODE_UNKNOWN, "Sts is none of BOOK, PDNG, INFO and FUTR");
    };
  }

  StatementLine line(@Nullable String account) throws UnfitException {
    if (broken) {
      throw new UnfitException(RejectCode.GROUP_BROKEN, "a part of the entry is in quarantine");
    }
    LocalDate booked = date("BookgDt");
    LocalDate valued = date("ValDt");
    LocalDate day = booked == null ? valued : booked;
    if (day == null) {
      throw missing("BookgDt");
    }
    String reversal = values.getOrDefault("Ntry/RvslInd", "false");
    return new StatementLine(
        account,
        day,
        amountMinor(),
        currency(),
        isCredit(),
        reversal.equals("true") || reversal.equals("1"),
        bankReference(),
        ownerReference());
  }

  private @Nullable String bankReference() {
    String own = StatementRecords.reference(values.get("Ntry/AcctSvcrRef"));
    return own != null || details != 1
        ? own
        : StatementRecords.reference(values.get(DETAIL + "/Refs/AcctSvcrRef"));
  }

  private @Nullable String ownerReference() {
    if (details <= 1) {
      for (String reference : OWN_REFERENCES) {
        String told = StatementRecords.reference(values.get(DETAIL + reference));
        if (told != null) {
          return told;
        }
      }
    }
    return StatementRecords.reference(values.get("Ntry/NtryDtls/Btch/PmtInfId"));
  }

  private @Nullable LocalDate date(String name) throws UnfitException {
    String told = values.get("Ntry/" + name + "/Dt");
    if (told == null) {
      told = values.get("Ntry/" + name + "/DtTm");
    }
    if (told == null) {
      return null;
    }
    try {
      return LocalDate.parse(told.substring(0, Math.min(DATE_LENGTH, told.length())));
    } catch (DateTimeException noDay) {
      throw new UnfitException(RejectCode.DATE_IMPOSSIBLE, name + " is no day of the calendar");
    }
  }

  private String required(String name) throws UnfitException {
    String told = values.get("Ntry/" + name);
    if (told == null || told.isEmpty()) {
      throw missing(name);
    }
    return told;
  }

  private static UnfitException missing(String name) {
    return new UnfitException(RejectCode.FIELD_MISSING, name + " is missing");
  }
}
