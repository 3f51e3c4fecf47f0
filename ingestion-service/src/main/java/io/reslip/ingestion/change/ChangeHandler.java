package io.reslip.ingestion.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.ingestion.access.Actor;
import java.util.Set;

/** Puts changes of one kind into effect; each feature that has two-person changes offers one. */
public interface ChangeHandler {

  /** The kind that it handles, as RECIPIENT. */
  String kind();

  /** Roles of those who may approve or reject; the proposer never may approve. */
  Set<String> approverRoles();

  /**
   * Takes effect, in the transaction of the approval: a failure undoes the approval.
   *
   * @param subject which one, as proposed
   * @param body what was proposed
   */
  void apply(String subject, JsonNode body, Actor proposer, Actor approver);
}
