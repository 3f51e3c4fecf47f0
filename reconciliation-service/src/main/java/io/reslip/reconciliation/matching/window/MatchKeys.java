package io.reslip.reconciliation.matching.window;

import io.reslip.reconciliation.database.BinaryCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Which neighbourhood each key leads to. A key that no record has any more may stay behind: it
 * makes neighbours of strangers at worst.
 */
@ApplicationScoped
class MatchKeys {
  private final Jdbi jdbi;

  MatchKeys(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The neighbourhoods of those keys that are known. */
  Map<Long, Long> groups(Collection<Long> keys) {
    Map<Long, Long> groups = new HashMap<>();
    if (!keys.isEmpty()) {
      jdbi.useHandle(sql ->
          sql.createQuery("SELECT key, group_id FROM match_key WHERE key = ANY(:keys)")
              .bindArray("keys", Long.class, keys.toArray())
              .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
              .forEach(entry -> groups.put(entry.getKey(), entry.getValue())));
    }
    return groups;
  }

  /** Keys that are not known yet. */
  void insert(Map<Long, Long> groups) {
    BinaryCopy copy = new BinaryCopy("match_key", "key, group_id");
    groups.forEach((key, group) -> copy.row().int8(key).int8(group));
    jdbi.useHandle(copy::send);
  }

  /** Keys whose neighbourhood became part of another. */
  void update(Map<Long, Long> groups) {
    if (groups.isEmpty()) {
      return;
    }
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                UPDATE match_key AS k SET group_id = n.group_id
                FROM unnest(:keys, :groups) AS n (key, group_id) WHERE k.key = n.key
                """)
            .bindArray("keys", Long.class, groups.keySet().toArray())
            .bindArray("groups", Long.class, groups.values().toArray())
            .execute());
  }
}
