package io.reslip.suite.fleet.journal;

import io.reslip.suite.fleet.model.OperationType;

/** By which codes each kind of operation goes over the wire. */
final class Kinds {
  private static final String NORMAL = "00";
  private static final String HELD = "06";
  private static final String IN_PARTS = "64";

  private static final Codes SALE = new Codes("0200", "0201", "0210", "000000", NORMAL, "22");
  private static final Codes VOID = new Codes("0200", "0201", "0210", "200000", NORMAL, "23");
  private static final Codes REFUND = new Codes("0220", "0221", "0230", "200000", NORMAL, "25");
  private static final Codes PREAUTH = new Codes("0100", "0101", "0110", "030000", HELD, "10");
  private static final Codes COMPLETION = new Codes("0200", "0201", "0210", "000000", HELD, "20");
  private static final Codes REVERSAL = new Codes("0400", "0401", "0410", "000000", NORMAL, "22");
  private static final Codes OFFLINE = new Codes("0220", "0221", "0230", "000000", NORMAL, "36");
  private static final Codes INSTALMENT =
      new Codes("0200", "0201", "0210", "000000", IN_PARTS, "22");
  private static final Codes TIP = new Codes("0220", "0221", "0230", "000000", NORMAL, "34");
  static final Codes ENQUIRY = new Codes("0200", "0201", "0210", "310000", NORMAL, "01");

  private Kinds() {}

  /**
   * @param processing DE 3
   * @param condition DE 25
   * @param trade DE 60.1
   */
  record Codes(
      String request,
      String repeat,
      String answer,
      String processing,
      String condition,
      String trade) {}

  static Codes of(OperationType type) {
    return switch (type) {
      case SALE -> SALE;
      case VOID -> VOID;
      case REFUND -> REFUND;
      case PREAUTH -> PREAUTH;
      case COMPLETION -> COMPLETION;
      case REVERSAL -> REVERSAL;
      case OFFLINE_SALE -> OFFLINE;
      case INSTALMENT -> INSTALMENT;
      case TIP -> TIP;
    };
  }
}
