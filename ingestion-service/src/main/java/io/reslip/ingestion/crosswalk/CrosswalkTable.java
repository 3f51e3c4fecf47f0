package io.reslip.ingestion.crosswalk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Reads the crosswalk. */
@Singleton
class CrosswalkTable {
  private final Jdbi jdbi;

  CrosswalkTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An identifier within its scheme. */
  record Entry(String scheme, String id) {}

  /**
   * What an identifier stands for from one day up to another.
   *
   * @param to first day that it no longer holds for
   */
  record Meaning(LocalDate from, LocalDate to, String standsFor) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(to);
    }
  }

  boolean isEmpty() {
    return jdbi.withHandle(sql ->
        !sql.createQuery("SELECT EXISTS (SELECT 1 FROM crosswalk)").mapTo(Boolean.class).one());
  }

  /** The meanings of these identifiers, the one that began last first. */
  Map<Entry, List<Meaning>> meanings(Collection<Entry> asked) {
    Map<Entry, List<Meaning>> found = new HashMap<>();
    jdbi.useHandle(sql ->
        sql.createQuery(
                """
                SELECT c.scheme, c.id, greatest(c.valid_from, '0001-01-01'),
                  least(c.valid_to, '9999-12-31'), c.stands_for
                FROM unnest(:schemes, :ids) AS asked (scheme, id)
                JOIN crosswalk c ON c.scheme = asked.scheme AND c.id = asked.id
                ORDER BY c.valid_from DESC\
                """)
            .bindArray("schemes", String.class, asked.stream().map(Entry::scheme).toArray())
            .bindArray("ids", String.class, asked.stream().map(Entry::id).toArray())
            .map((row, context) -> {
              found
                  .computeIfAbsent(
                      new Entry(row.getString(1), row.getString(2)), each -> new ArrayList<>())
                  .add(
                      new Meaning(
                          row.getObject(3, LocalDate.class),
                          row.getObject(4, LocalDate.class),
                          row.getString(5)));
              return true;
            })
            .forEach(each -> {}));
    return found;
  }
}
