package io.reslip.ingestion.layout.declared.yaml;

import java.util.List;
import java.util.Map;

/** A value of a YAML file and where it stands. Every scalar is text: nothing is guessed of it. */
public sealed interface Yaml {

  /** Where it begins. */
  Place place();

  /** A text, number or word, as it is written; quotes and escapes are resolved. */
  record Scalar(String text, Place place) implements Yaml {}

  /** A list. */
  record Sequence(List<Yaml> items, Place place) implements Yaml {}

  /** Names and values, in the order of the file. */
  record Mapping(Map<String, Member> members, Place place) implements Yaml {}

  /**
   * A member of a mapping.
   *
   * @param place where its name stands
   */
  record Member(Yaml value, Place place) {}
}
