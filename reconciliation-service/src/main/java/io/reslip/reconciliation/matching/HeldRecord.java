package io.reslip.reconciliation.matching;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.intake.Source;

/**
 * A record of an operation, and the part that it plays there.
 *
 * @param id ingestion's id of it
 * @param pass the matching pass that brought it here
 * @param body the canonical record as the feed told it, less its card tokens
 */
public record HeldRecord(String id, Source source, Role role, String pass, JsonNode body) {

  /** The part that a record plays in its operation. */
  public enum Role {
    /** What its source owes. */
    LEG,
    /** The same told again by the same source. */
    DUPLICATE,
    /** Contradicts another record of the same identity. */
    CONFLICT,
    /** What Reslip restored: never a counterpart. */
    REPAIR
  }
}
