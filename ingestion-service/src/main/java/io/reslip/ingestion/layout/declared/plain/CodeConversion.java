package io.reslip.ingestion.layout.declared.plain;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.declared.value.Conversion;
import io.reslip.ingestion.layout.declared.value.Situation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source's codes and what each stands for. */
public final class CodeConversion implements Conversion {

  private final List<byte[]> codes;
  private final List<Object> values;
  private final @Nullable Object otherwise;
  private final boolean othersAreUnknown;

  /**
   * @param codes as they stand in the view
   * @param values what each of them stands for
   * @param otherwise what all others stand for
   * @param othersAreUnknown whether others stand for nothing; else they are flaws
   */
  public CodeConversion(
      List<byte[]> codes,
      List<Object> values,
      @Nullable Object otherwise,
      boolean othersAreUnknown) {
    this.codes = List.copyOf(codes);
    this.values = List.copyOf(values);
    this.otherwise = otherwise;
    this.othersAreUnknown = othersAreUnknown;
  }

  @Override
  public @Nullable Object value(Cell cell, String name, Situation row) {
    for (int i = 0; i < codes.size(); i++) {
      byte[] code = codes.get(i);
      if (Arrays.equals(cell.bytes(), cell.from(), cell.to(), code, 0, code.length)) {
        return values.get(i);
      }
    }
    if (cell.isEmpty() || otherwise != null || othersAreUnknown) {
      return otherwise;
    }
    return new Flaw(RejectCode.CODE_UNKNOWN, name + " is a code that the layout does not know");
  }
}
