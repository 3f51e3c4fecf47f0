package io.reslip.suite.demo.report;

import java.util.ArrayList;
import java.util.List;

/** Everything that is not as it should be, in words that never hold card data. */
final class Wrongs {
  private final List<String> all = new ArrayList<>();

  void add(String what) {
    all.add(what);
  }

  void must(boolean holds, String otherwise) {
    if (!holds) {
      all.add(otherwise);
    }
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
