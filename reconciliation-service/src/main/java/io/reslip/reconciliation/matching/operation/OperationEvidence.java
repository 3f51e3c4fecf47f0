package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.matching.outcome.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What outcomes rest on. Reads in the caller's transaction. */
@ApplicationScoped
public class OperationEvidence {
  private final Jdbi jdbi;

  OperationEvidence(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Of each operation that is there. */
  public Map<UUID, Set<Evidence>> of(Collection<UUID> operationIds) {
    Map<UUID, Set<Evidence>> found = new HashMap<>();
    if (!operationIds.isEmpty()) {
      jdbi.useHandle(sql ->
          sql.createQuery("SELECT id, evidence FROM operation WHERE id = ANY(:ids)")
              .bindArray("ids", UUID.class, operationIds.toArray())
              .map((row, context) ->
                  Map.entry(
                      row.getObject("id", UUID.class), Evidence.ofBits(row.getInt("evidence"))))
              .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    }
    return found;
  }
}
