package io.reslip.suite.demo.report;

import com.fasterxml.jackson.databind.JsonNode;

/** What the verification of the audit chains answered. */
final class Audit {
  private Audit() {}

  static boolean whole(JsonNode answer) {
    return answer.path("intact").asBoolean(false);
  }

  static long entries(JsonNode answer) {
    return answer.path("entries").asLong();
  }
}
