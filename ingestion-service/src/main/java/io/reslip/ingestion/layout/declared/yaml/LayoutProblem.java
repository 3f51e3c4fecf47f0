package io.reslip.ingestion.layout.declared.yaml;

/**
 * Something that is wrong with a layout file.
 *
 * @param place where
 * @param detail what is wrong and what to do, in plain English
 */
public record LayoutProblem(Place place, String detail) {

  @Override
  public String toString() {
    return place + ": " + detail;
  }
}
