package io.reslip.ingestion.layout.declared.model;

import java.util.List;

/**
 * What codes in several columns mean together. The first rule whose conditions all hold applies.
 *
 * @param when none: always
 * @param settings what it means
 * @param ignored whether the row says nothing that Reslip keeps, such as a balance enquiry
 */
public record Rule(List<Condition.Holds> when, List<Setting> settings, boolean ignored) {

  public Rule {
    when = List.copyOf(when);
    settings = List.copyOf(settings);
  }
}
