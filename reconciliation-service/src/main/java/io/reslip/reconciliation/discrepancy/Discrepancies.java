package io.reslip.reconciliation.discrepancy;

import io.reslip.reconciliation.access.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The discrepancies, for features that act on them. Each move takes part in the caller's
 * transaction, is kept in the history and in the audit chain, and is told by {@link
 * DiscrepanciesChanged}.
 */
public interface Discrepancies {

  /** The discrepancy of this id. */
  Optional<Discrepancy> find(UUID id);

  /** Those that are there, by id. */
  Map<UUID, Discrepancy> find(Collection<UUID> ids);

  /** Locks it to the end of the transaction, so that one of two racing moves wins. */
  Optional<Discrepancy> lock(UUID id);

  /** All of one operation. */
  List<Discrepancy> ofOperation(UUID operationId);

  /**
   * Moves it, if its state allows; see {@link DiscrepancyState#after}.
   *
   * @param detail what happened, in words
   * @throws IllegalStateException when its state does not allow it
   */
  Discrepancy move(UUID id, DiscrepancyEvent event, Actor actor, String detail);
}
