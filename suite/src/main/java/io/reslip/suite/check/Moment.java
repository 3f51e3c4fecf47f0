package io.reslip.suite.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.read.Services;

/**
 * How far everything has got. Two equal moments, both at rest, mean that nothing changed between
 * them: every fact moves the feed, every change of a discrepancy or repair adds an audit entry.
 *
 * @param idle all that ingestion has is matched and judged
 * @param audit what computing the chains anew came to
 */
record Moment(boolean idle, long feedHead, long matchedTo, JsonNode audit) {

  static Moment now(Services services) {
    JsonNode audit = services.auditVerification();
    JsonNode intake = services.intake();
    return new Moment(
        intake.path("idle").asBoolean(),
        intake.path("feedHead").asLong(),
        intake.path("matchedTo").asLong(),
        audit);
  }

  boolean restsUntil(Moment later) {
    return idle
        && later.idle
        && feedHead == later.feedHead
        && matchedTo == later.matchedTo
        && audit.path("entries").asLong() == later.audit.path("entries").asLong();
  }
}
