package io.reslip.suite.cards.search;

/**
 * A secret where none may be.
 *
 * @param where file and line, table and column, or which answer
 */
public record Hit(String where, Secret secret, String encoding) {
  @Override
  public String toString() {
    return secret + " in " + encoding + ", in " + where;
  }
}
