package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.layout.declared.model.Condition;
import io.reslip.ingestion.layout.declared.value.Cell;

/** Whether values are those that a layout asks for. */
public final class Patterns {

  private Patterns() {}

  public static boolean holds(Condition.Holds condition, Cell cell) {
    for (byte[] pattern : condition.patterns()) {
      if (fits(pattern, cell)) {
        return !condition.not();
      }
    }
    return condition.not();
  }

  /** In a pattern ? stands for any byte, a last * for any rest. */
  private static boolean fits(byte[] pattern, Cell cell) {
    int length = pattern.length;
    boolean rest = length > 0 && pattern[length - 1] == '*';
    length -= rest ? 1 : 0;
    if (rest ? cell.length() < length : cell.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (pattern[i] != '?' && pattern[i] != cell.bytes()[cell.from() + i]) {
        return false;
      }
    }
    return true;
  }
}
