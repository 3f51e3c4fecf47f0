package io.reslip.ingestion.layout.declared.plain;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.declared.value.Conversion;
import io.reslip.ingestion.layout.declared.value.Situation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Pieces or weight: a number with a decimal point, or none. */
public final class QuantityConversion implements Conversion {

  private static final int LONGEST = 24;

  @Override
  public @Nullable Object value(Cell cell, String name, Situation row) {
    if (cell.isEmpty()) {
      return null;
    }
    if (!isNumber(cell)) {
      return Flaw.invalid(name, "is not a number such as 2 or 0.350");
    }
    BigDecimal plain = new BigDecimal(cell.text()).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static boolean isNumber(Cell cell) {
    int digits = 0;
    int points = 0;
    for (int i = cell.from(); i < cell.to(); i++) {
      byte b = cell.bytes()[i];
      if (b >= '0' && b <= '9') {
        digits++;
      } else if (b == '.') {
        points++;
      } else if (i != cell.from() || b != '-') {
        return false;
      }
    }
    return digits > 0 && points <= 1 && cell.length() <= LONGEST;
  }
}
