package io.reslip.reconciliation.repair.reconstruction;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.SLIP;
import static io.reslip.reconciliation.intake.Source.TERMINAL;
import static io.reslip.reconciliation.intake.Source.TILL;

import io.reslip.reconciliation.intake.Source;
import java.util.List;
import java.util.Set;

/**
 * Which fields the record of each source has, and who may give each, in order of trust. The
 * scheme's STAN is its own and never a terminal's; a till's operator and receipt numbers are its
 * own and never a terminal's.
 */
final class FieldTable {
  /** Types that speak of an earlier payment. */
  private static final Set<String> SPEAKS_OF_ANOTHER =
      Set.of(
          "VOID",
          "REFUND",
          "PREAUTH_VOID",
          "COMPLETION",
          "COMPLETION_VOID",
          "REVERSAL",
          "ADJUSTMENT",
          "TIP");

  private static final List<FieldRule> TERMINAL_FIELDS =
      List.of(
          text("rail", HOST, SCHEME, TILL),
          essential("type", HOST, TILL, SCHEME, SLIP),
          text("result", HOST, TILL, SCHEME),
          amount("amount", HOST, TILL, SCHEME, SLIP),
          essential("currency", HOST, TILL, SCHEME, SLIP),
          essential("direction", HOST, TILL, SCHEME),
          new FieldRule("merchantId", Kind.MERCHANT, false, List.of(HOST, TILL, SCHEME, SLIP)),
          new FieldRule("terminalId", Kind.DEVICE, false, List.of(HOST, TILL, SCHEME, SLIP)),
          text("acquirerId", HOST, SCHEME),
          counter("batch", HOST, TILL, SLIP),
          counter("stan", HOST, TILL, SLIP),
          text("rrn", HOST, SCHEME, TILL, SLIP),
          text("authCode", HOST, SCHEME, TILL, SLIP),
          new FieldRule("cardMask", Kind.MASK, false, List.of(HOST, SCHEME, TILL, SLIP)),
          text("responseCode", HOST),
          text("entryMode", HOST, SCHEME),
          time("occurredAt", HOST, TILL, SLIP),
          text("businessDate", HOST, TILL, SCHEME),
          counter("original.batch", HOST, TILL, SLIP),
          counter("original.stan", HOST, TILL, SLIP),
          text("original.rrn", HOST, SCHEME, TILL, SLIP),
          text("original.authCode", HOST, SCHEME, TILL, SLIP));

  private static final List<FieldRule> HOST_FIELDS =
      List.of(
          text("rail", TERMINAL, SCHEME, TILL),
          essential("type", TERMINAL, SCHEME, TILL, SLIP),
          text("result", TERMINAL, SCHEME, TILL),
          amount("amount", TERMINAL, SCHEME, TILL, SLIP),
          essential("currency", TERMINAL, SCHEME, TILL, SLIP),
          essential("direction", TERMINAL, SCHEME, TILL),
          new FieldRule("merchantId", Kind.MERCHANT, false, List.of(TERMINAL, SCHEME, TILL, SLIP)),
          new FieldRule("terminalId", Kind.DEVICE, false, List.of(TERMINAL, SCHEME, TILL, SLIP)),
          text("acquirerId", SCHEME, TERMINAL),
          counter("batch", TERMINAL, TILL, SLIP),
          counter("stan", TERMINAL, TILL, SLIP),
          text("rrn", TERMINAL, SCHEME, TILL, SLIP),
          text("authCode", TERMINAL, SCHEME, TILL, SLIP),
          new FieldRule("cardMask", Kind.MASK, false, List.of(TERMINAL, SCHEME, TILL, SLIP)),
          text("responseCode", TERMINAL),
          text("entryMode", TERMINAL, SCHEME),
          text("mcc", SCHEME, TERMINAL),
          time("occurredAt", TERMINAL, TILL, SCHEME, SLIP),
          text("businessDate", TERMINAL, SCHEME, TILL),
          counter("original.batch", TERMINAL, TILL, SLIP),
          counter("original.stan", TERMINAL, TILL, SLIP),
          text("original.rrn", TERMINAL, SCHEME, TILL, SLIP),
          text("original.authCode", TERMINAL, SCHEME, TILL, SLIP));

  private static final List<FieldRule> TILL_FIELDS =
      List.of(
          text("rail", HOST, TERMINAL, SCHEME),
          essential("type", HOST, TERMINAL, SCHEME, SLIP),
          text("result", HOST, TERMINAL, SCHEME),
          amount("amount", HOST, TERMINAL, SCHEME, SLIP),
          essential("currency", HOST, TERMINAL, SCHEME, SLIP),
          essential("direction", HOST, TERMINAL, SCHEME),
          new FieldRule("merchantId", Kind.MERCHANT, false, List.of(HOST, TERMINAL, SCHEME, SLIP)),
          new FieldRule("terminalId", Kind.DEVICE, false, List.of(HOST, TERMINAL, SCHEME, SLIP)),
          text("storeId", TERMINAL, HOST),
          text("invoiceNo", SLIP),
          text("rrn", HOST, TERMINAL, SCHEME, SLIP),
          text("authCode", HOST, TERMINAL, SCHEME, SLIP),
          new FieldRule("cardMask", Kind.MASK, false, List.of(HOST, TERMINAL, SCHEME, SLIP)),
          text("merchantOrderNo", HOST, TERMINAL),
          time("occurredAt", TERMINAL, HOST, SLIP),
          text("businessDate", HOST, TERMINAL, SCHEME),
          text("original.rrn", HOST, TERMINAL, SCHEME, SLIP));

  private FieldTable() {}

  /** The fields of a record of this type; empty for a source whose records are not restored. */
  static List<FieldRule> of(Source restores, String type) {
    List<FieldRule> all =
        switch (restores) {
          case TERMINAL -> TERMINAL_FIELDS;
          case HOST -> HOST_FIELDS;
          case TILL -> TILL_FIELDS;
          case SCHEME, BANK, SLIP, REPAIR -> List.of();
        };
    return SPEAKS_OF_ANOTHER.contains(type)
        ? all
        : all.stream().filter(rule -> !rule.name().startsWith("original.")).toList();
  }

  private static FieldRule text(String name, Source... trust) {
    return new FieldRule(name, Kind.TEXT, false, List.of(trust));
  }

  private static FieldRule essential(String name, Source... trust) {
    return new FieldRule(name, Kind.TEXT, true, List.of(trust));
  }

  private static FieldRule amount(String name, Source... trust) {
    return new FieldRule(name, Kind.AMOUNT, true, List.of(trust));
  }

  private static FieldRule counter(String name, Source... trust) {
    return new FieldRule(name, Kind.COUNTER, false, List.of(trust));
  }

  private static FieldRule time(String name, Source... trust) {
    return new FieldRule(name, Kind.TIME, false, List.of(trust));
  }
}
