package io.reslip.reconciliation.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.audit.AuditChain;
import io.reslip.reconciliation.audit.AuditEvent;
import io.reslip.reconciliation.audit.AuditTrail;
import io.reslip.reconciliation.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proposed changes, and what comes of them: nothing takes effect before a second person says so.
 */
@ApplicationScoped
public class Changes {
  private final ChangeStore store;
  private final AuditTrail audit;
  private final Clock clock;
  private final Map<String, ChangeHandler> handlers;

  Changes(ChangeStore store, AuditTrail audit, Clock clock, @All List<ChangeHandler> handlers) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(ChangeHandler::kind, Function.identity()));
  }

  /**
   * Proposes a change.
   *
   * @param kind one that a {@link ChangeHandler} handles
   * @param subject which one is to be changed
   * @param merchantKey the merchant whose matter it is; null for nobody's in particular
   * @return id of the change, to be approved at {@code /v1/changes/{id}/approval}
   */
  @Transactional
  public UUID propose(
      String kind, String subject, @Nullable String merchantKey, JsonNode body, Caller proposer) {
    handler(kind);
    UUID id = UUID.randomUUID();
    Change change =
        new Change(
            id,
            kind,
            subject,
            merchantKey,
            body,
            Change.State.PROPOSED,
            proposer.actor(),
            clock.instant(),
            null,
            null,
            null);
    store.insert(change);
    remember(change, proposer.actor(), "CHANGE_PROPOSED");
    return id;
  }

  /** Approves: takes effect now, or not at all. */
  @Transactional
  Change approve(UUID id, Caller approver, @Nullable String comment) {
    Change change = proposed(id, approver);
    if (approver.actor().equals(change.proposedBy())) {
      throw Problems.conflict(
          "four-eyes", "You proposed this change: another person has to approve it.");
    }
    Change approved =
        change.decided(Change.State.APPROVED, approver.actor(), clock.instant(), comment);
    store.decide(approved);
    handler(change.kind())
        .apply(change.subject(), change.body(), change.proposedBy(), approver.actor());
    remember(approved, approver.actor(), "CHANGE_APPROVED");
    return approved;
  }

  /** Rejects: it never takes effect. The proposer may take it back so. */
  @Transactional
  Change reject(UUID id, Caller caller, @Nullable String comment) {
    Change change = proposed(id, caller);
    Change rejected =
        change.decided(Change.State.REJECTED, caller.actor(), clock.instant(), comment);
    store.decide(rejected);
    remember(rejected, caller.actor(), "CHANGE_REJECTED");
    return rejected;
  }

  private Change proposed(UUID id, Caller caller) {
    Change change = store.lock(id).orElseThrow(() -> Problems.notFound("change", id));
    if (handler(change.kind()).approverRoles().stream().noneMatch(caller::has)) {
      throw Problems.forbidden(
          "A change of kind "
              + change.kind()
              + " is decided by: "
              + String.join(", ", handler(change.kind()).approverRoles())
              + ".");
    }
    if (change.state() != Change.State.PROPOSED) {
      throw Problems.conflict("change-decided", "This change is " + change.state() + " already.");
    }
    return change;
  }

  private ChangeHandler handler(String kind) {
    ChangeHandler handler = handlers.get(kind);
    if (handler == null) {
      throw new IllegalStateException("nobody handles changes of kind " + kind);
    }
    return handler;
  }

  private void remember(Change change, Actor actor, String action) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("kind", change.kind()).put("subject", change.subject());
    detail.set("body", change.body());
    if (change.comment() != null) {
      detail.put("comment", change.comment());
    }
    audit.append(new AuditEvent(AuditChain.change(change.id()), actor, action, detail));
  }
}
