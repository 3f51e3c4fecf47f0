package io.reslip.ingestion.layout.declared.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in a JSON document a value stands (RFC 6901).
 *
 * @param steps the names or indexes on the way, none for the document itself
 */
public record JsonPointer(List<String> steps) {

  public JsonPointer {
    steps = List.copyOf(steps);
  }

  /** The pointer of that text; empty when it is none. */
  public static Optional<JsonPointer> of(String text) {
    if (text.isEmpty()) {
      return Optional.of(new JsonPointer(List.of()));
    }
    if (text.charAt(0) != '/') {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    for (String step : text.substring(1).split("/", -1)) {
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return Optional.of(new JsonPointer(steps));
  }
}
