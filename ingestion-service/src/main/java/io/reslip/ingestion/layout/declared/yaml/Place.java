package io.reslip.ingestion.layout.declared.yaml;

/**
 * Where something stands in a layout file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
