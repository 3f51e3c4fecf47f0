package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.cardholder.CardMask;
import io.reslip.ingestion.layout.declared.cells.KindPlan.Act;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.rows.Row;

/** Redacts parts of a row in its own encoding. Places are the row's. */
public final class Eraser {

  private static final int FEWEST_DIGITS = 12;
  private static final byte EBCDIC_ZERO = (byte) 0xF0;
  private static final byte EBCDIC_NINE = (byte) 0xF9;
  private static final byte EBCDIC_SPACE = 0x40;

  private final Encoding encoding;

  public Eraser(Encoding encoding) {
    this.encoding = encoding;
  }

  public void apply(Act act, Row row, int from, int to) {
    switch (act) {
      case KEEP -> {}
      case SCAN -> {
        if (mayHoldCardData(row.bytes(), from, to)) {
          row.scan(from, to);
        }
      }
      case MASK_CARD -> maskCard(row, from, to);
      case WIPE -> row.wipe(from, to, encoding.star());
    }
  }

  /** Scans a part of a row together with the digits of its neighbours that its own continue. */
  public void scanWithItsDigits(Row row, int from, int to) {
    byte[] bytes = row.bytes();
    int first = from;
    if (isDigit(bytes[from])) {
      int earliest = Math.max(row.from(), from - CardMask.MAX_DIGITS);
      while (first > earliest && isDigit(bytes[first - 1])) {
        first--;
      }
    }
    int end = to;
    if (isDigit(bytes[to - 1])) {
      int latest = Math.min(row.to(), to + CardMask.MAX_DIGITS);
      while (end < latest && isDigit(bytes[end])) {
        end++;
      }
    }
    apply(Act.SCAN, row, first, end);
  }

  /** Masks the middle of a card number, whatever stands between its digits. */
  public void maskCard(Row row, int from, int to) {
    if (!encoding.isTranslated()) {
      row.maskCard(from, to);
      return;
    }
    byte[] bytes = row.bytes();
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += isEbcdicDigit(bytes[i]) ? 1 : 0;
    }
    int seen = 0;
    for (int i = from; i < to; i++) {
      if (isEbcdicDigit(bytes[i])) {
        seen++;
        if (seen > CardMask.FIRST && seen <= digits - CardMask.LAST) {
          row.wipe(i, i + 1, encoding.star());
        }
      }
    }
  }

  /** Whether there is more than a few digits and spaces, as in most columns that nobody reads. */
  private static boolean mayHoldCardData(byte[] bytes, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (isDigit(b)) {
        digits++;
      } else if (b != ' ' && b != EBCDIC_SPACE) {
        return true;
      }
    }
    return digits >= FEWEST_DIGITS;
  }

  private static boolean isDigit(byte b) {
    return (b >= '0' && b <= '9') || isEbcdicDigit(b);
  }

  private static boolean isEbcdicDigit(byte b) {
    return b >= EBCDIC_ZERO && b <= EBCDIC_NINE;
  }
}
