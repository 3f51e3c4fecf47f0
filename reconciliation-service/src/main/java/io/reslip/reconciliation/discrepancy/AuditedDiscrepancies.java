package io.reslip.reconciliation.discrepancy;

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

/** Each event of a discrepancy has an entry in its chain, beside those of its repairs. */
@ApplicationScoped
class AuditedDiscrepancies implements Audited {
  private static final int FETCH_SIZE = 2000;

  private final Jdbi jdbi;

  AuditedDiscrepancies(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public AuditChain.Kind kind() {
    return AuditChain.Kind.DISCREPANCY;
  }

  @Override
  public void each(ObjIntConsumer<UUID> least) {
    jdbi.useHandle(sql ->
        sql.createQuery(
                """
                SELECT one.id, greatest(one.revision, count(event.event_no)) AS least
                FROM discrepancy AS one
                LEFT JOIN discrepancy_event AS event ON event.discrepancy_id = one.id
                GROUP BY one.id
                """)
            .setFetchSize(FETCH_SIZE)
            .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getInt("least")))
            .useStream(rows -> rows.forEach(row -> least.accept(row.getKey(), row.getValue()))));
  }

  @Override
  public Set<UUID> existing(Collection<UUID> ids) {
    return jdbi.withHandle(sql ->
        new HashSet<>(
            sql.createQuery("SELECT id FROM discrepancy WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .list()));
  }
}
