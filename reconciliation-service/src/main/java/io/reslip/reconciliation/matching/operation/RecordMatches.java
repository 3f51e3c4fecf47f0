package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.database.BinaryCopy;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where each record is. Reads and writes in the caller's transaction. */
@ApplicationScoped
public class RecordMatches {
  private static final String COLUMNS = "record_no, group_id, operation_id, role, pass";

  private final Jdbi jdbi;

  RecordMatches(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All records of these neighbourhoods. */
  public List<RecordMatch> ofGroups(Collection<Long> groupIds) {
    if (groupIds.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT " + COLUMNS + " FROM record_match WHERE group_id = ANY(:groups)")
            .bindArray("groups", Long.class, groupIds.toArray())
            .map((row, context) -> match(row))
            .list());
  }

  /** The records of these operations. */
  List<RecordMatch> of(Collection<OperationRow> operations) {
    Set<UUID> asked = new HashSet<>();
    Set<Long> groups = new HashSet<>();
    for (OperationRow operation : operations) {
      asked.add(operation.id());
      groups.add(operation.groupId());
    }
    if (asked.isEmpty()) {
      return List.of();
    }
    List<RecordMatch> found = new ArrayList<>(ofGroups(groups));
    found.removeIf(match -> match.operationId() == null || !asked.contains(match.operationId()));
    found.addAll(jdbi.withHandle(sql -> PlainMatches.of(sql, asked)));
    return found;
  }

  /** The neighbourhoods that these records are in; a record that is new is in none. */
  public Set<Long> groupsOf(Collection<Long> recordNos) {
    if (recordNos.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(sql ->
        new HashSet<>(
            sql.createQuery(
                    "SELECT DISTINCT group_id FROM record_match WHERE record_no = ANY(:records)")
                .bindArray("records", Long.class, recordNos.toArray())
                .mapTo(Long.class)
                .list()));
  }

  /** Records that are new. */
  public void insert(Collection<RecordMatch> matches) {
    jdbi.useHandle(sql -> copy("record_match", matches).send(sql));
  }

  /** Records that went elsewhere. */
  public void update(Collection<RecordMatch> matches) {
    if (matches.isEmpty()) {
      return;
    }
    jdbi.useHandle(sql -> {
      sql.execute(
          "CREATE TEMP TABLE IF NOT EXISTS record_match_stage ON COMMIT DELETE ROWS AS SELECT "
              + COLUMNS
              + " FROM record_match WITH NO DATA");
      copy("record_match_stage", matches).send(sql);
      sql.execute(
          """
          UPDATE record_match AS m SET group_id = s.group_id, operation_id = s.operation_id,
            role = s.role, pass = s.pass
          FROM record_match_stage AS s WHERE m.record_no = s.record_no
          """);
    });
  }

  private static BinaryCopy copy(String table, Collection<RecordMatch> matches) {
    BinaryCopy copy = new BinaryCopy(table, COLUMNS);
    for (RecordMatch match : matches) {
      copy.row()
          .int8(match.recordNo())
          .int8(match.groupId())
          .uuid(match.operationId())
          .text(match.role().name())
          .text(match.pass());
    }
    return copy;
  }

  static RecordMatch match(ResultSet row) throws SQLException {
    return new RecordMatch(
        row.getLong(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        Role.valueOf(row.getString(4)),
        row.getString(5));
  }
}
