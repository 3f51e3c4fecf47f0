package io.reslip.reconciliation.change;

import io.reslip.reconciliation.audit.AuditChain;
import io.reslip.reconciliation.audit.Audited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jdbi.v3.core.Jdbi;

/** A change is proposed, and then decided: one entry each. */
@ApplicationScoped
class AuditedChanges implements Audited {
  private static final int FETCH_SIZE = 2000;

  private final Jdbi jdbi;

  AuditedChanges(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public AuditChain.Kind kind() {
    return AuditChain.Kind.CHANGE;
  }

  @Override
  public void each(ObjIntConsumer<UUID> least) {
    jdbi.useHandle(sql ->
        sql.createQuery(
                "SELECT id, CASE WHEN state = 'PROPOSED' THEN 1 ELSE 2 END AS least FROM change")
            .setFetchSize(FETCH_SIZE)
            .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getInt("least")))
            .useStream(rows -> rows.forEach(row -> least.accept(row.getKey(), row.getValue()))));
  }

  @Override
  public Set<UUID> existing(Collection<UUID> ids) {
    return jdbi.withHandle(sql ->
        new HashSet<>(
            sql.createQuery("SELECT id FROM change WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .list()));
  }
}
