package io.reslip.ingestion.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.reslip.ingestion.access.Caller;
import io.reslip.ingestion.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Clock clock;
  private final Map<String, ChangeHandler> handlers;

  Changes(ChangeStore store, Clock clock, @All List<ChangeHandler> handlers) {
    this.store = store;
    this.clock = clock;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(ChangeHandler::kind, Function.identity()));
  }

  /**
   * Proposes a change.
   *
   * @param kind one that a {@link ChangeHandler} handles
   * @param subject which one is to be changed
   * @return id of the change, to be approved at {@code /v1/changes/{id}/approval}
   */
  @Transactional
  public UUID propose(String kind, String subject, JsonNode body, Caller proposer) {
    handler(kind);
    UUID id = UUID.randomUUID();
    Change change =
        new Change(
            id,
            kind,
            subject,
            body,
            Change.State.PROPOSED,
            proposer.actor(),
            clock.instant(),
            null,
            null,
            null);
    store.insert(change);
    return id;
  }

  /** What a change proposes, for trying it; empty where there is no such change of that kind. */
  public Optional<Proposed> find(UUID id, String kind) {
    return store
        .find(id)
        .filter(change -> change.kind().equals(kind))
        .map(change -> new Proposed(change.subject(), change.body()));
  }

  /**
   * What is proposed.
   *
   * @param subject which one is to be changed
   * @param body what it is to become
   */
  public record Proposed(String subject, JsonNode body) {}

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
    return approved;
  }

  /** Rejects: it never takes effect. The proposer may take it back so. */
  @Transactional
  Change reject(UUID id, Caller caller, @Nullable String comment) {
    Change change = proposed(id, caller);
    Change rejected =
        change.decided(Change.State.REJECTED, caller.actor(), clock.instant(), comment);
    store.decide(rejected);
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
}
