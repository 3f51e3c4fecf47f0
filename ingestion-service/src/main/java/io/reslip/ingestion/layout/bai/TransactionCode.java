package io.reslip.ingestion.layout.bai;

import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.statement.UnfitException;

/** Which way a transaction goes by its type code. */
enum TransactionCode {
  CREDIT,
  DEBIT,
  /** Tells something, and moves nothing. */
  NO_MONEY;

  private static final int INFORMATION = 890;

  static TransactionCode of(String code) throws UnfitException {
    int number = code.matches("[0-9]{3}") ? Integer.parseInt(code) : -1;
    if ((number >= 100 && number <= 399) || (number >= 920 && number <= 959)) {
      return CREDIT;
    }
    if ((number >= 400 && number <= 699) || number >= 960) {
      return DEBIT;
    }
    if (number == INFORMATION) {
      return NO_MONEY;
    }
    throw new UnfitException(
        RejectCode.CODE_UNKNOWN,
        "the type code is neither a credit's (1, 2, 3) nor a debit's (4, 5, 6)");
  }
}
