package io.reslip.reconciliation.repair.reconstruction;

import com.fasterxml.jackson.core.JsonPointer;
import io.reslip.reconciliation.intake.Source;
import java.util.List;

/**
 * One field that a source's record has.
 *
 * @param name canonical name, with its path
 * @param essential must not be doubted: stays empty when sources contradict each other
 * @param trust who may give it, the most trusted first
 */
record FieldRule(String name, Kind kind, boolean essential, List<Source> trust) {
  FieldRule {
    trust = List.copyOf(trust);
  }

  JsonPointer pointer() {
    return JsonPointer.compile("/" + name.replace('.', '/'));
  }
}
