package io.reslip.ingestion.layout.declared.model;

import io.reslip.ingestion.layout.declared.value.Conversion;
import java.util.List;

/**
 * How one value of a row is read.
 *
 * @param target what it is
 * @param name how it is called when something is wrong with it
 * @param columns indexes among the record's columns
 * @param either whether of several columns the first that holds something counts; else their values
 *     are read as one text
 * @param conversion from bytes to the value
 */
public record Reading(
    Target target, String name, List<Integer> columns, boolean either, Conversion conversion) {

  public Reading {
    columns = List.copyOf(columns);
  }
}
