package io.reslip.reconciliation.audit;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.audit.ChainCheck.SignedHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables of the chains, read from end to end. */
@ApplicationScoped
class ChainReader {
  private static final int FETCH_SIZE = 2000;

  private final Jdbi jdbi;

  ChainReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All that is read later in this transaction is as of now, and nothing is written. */
  void freeze() {
    jdbi.useHandle(sql -> sql.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"));
  }

  /**
   * A row: a chain with its head, one of its entries, or both.
   *
   * @param sequence null when the chain has no entry
   * @param entry null also when what is stored cannot have been written by this service
   */
  record ChainRow(
      String kind,
      UUID id,
      @Nullable SignedHead head,
      @Nullable Integer sequence,
      @Nullable SignedEntry entry) {

    boolean sameChain(@Nullable ChainRow other) {
      return other != null && kind.equals(other.kind) && id.equals(other.id);
    }
  }

  /** Every chain, each with its entries in order: streamed, so there may be any number. */
  void each(Consumer<ChainRow> row) {
    jdbi.useHandle(sql -> {
      try (Stream<ChainRow> rows =
          sql
              .createQuery(
                  """
                  SELECT coalesce(head.chain_kind, entry.chain_kind) AS kind,
                    coalesce(head.chain_id, entry.chain_id) AS id,
                    head.length, head.mac AS last_mac, head.key_version AS head_version,
                    head.head_mac, entry.sequence, entry.at, entry.actor_kind,
                    entry.actor_issuer, entry.actor_subject, entry.action, entry.detail,
                    entry.key_version, entry.mac
                  FROM audit_head AS head
                  FULL JOIN audit_entry AS entry
                    ON head.chain_kind = entry.chain_kind AND head.chain_id = entry.chain_id
                  ORDER BY 1, 2, entry.sequence
                  """)
              .setFetchSize(FETCH_SIZE)
              .map((result, context) -> row(result))
              .stream()) {
        rows.forEach(row);
      }
    });
  }

  /** Lengths by their heads; a chain that is not there is left out. */
  Map<UUID, Integer> lengths(AuditChain.Kind kind, Collection<UUID> ids) {
    return jdbi.withHandle(sql -> {
      Map<UUID, Integer> lengths = new HashMap<>();
      sql.createQuery(
              """
              SELECT chain_id, length FROM audit_head
              WHERE chain_kind = :kind AND chain_id = ANY(:ids)
              """)
          .bind("kind", kind.name())
          .bindArray("ids", UUID.class, ids.toArray())
          .map((row, context) ->
              Map.entry(row.getObject("chain_id", UUID.class), row.getInt("length")))
          .forEach(entry -> lengths.put(entry.getKey(), entry.getValue()));
      return lengths;
    });
  }

  private static ChainRow row(ResultSet row) throws SQLException {
    String version = row.getString("head_version");
    return new ChainRow(
        row.getString("kind"),
        row.getObject("id", UUID.class),
        version == null
            ? null
            : new SignedHead(
                row.getInt("length"), row.getBytes("last_mac"), version, row.getBytes("head_mac")),
        row.getObject("sequence", Integer.class),
        signed(row));
  }

  private static @Nullable SignedEntry signed(ResultSet row) throws SQLException {
    try {
      return row.getObject("sequence") == null
          ? null
          : new SignedEntry(
              new AuditEntry(
                  new AuditChain(
                      AuditChain.Kind.valueOf(row.getString("kind")),
                      row.getObject("id", UUID.class)),
                  row.getInt("sequence"),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  new Actor(
                      Actor.Kind.valueOf(row.getString("actor_kind")),
                      row.getString("actor_issuer"),
                      row.getString("actor_subject")),
                  row.getString("action"),
                  row.getString("detail")),
              row.getString("key_version"),
              row.getBytes("mac"));
    } catch (IllegalArgumentException forged) {
      return null;
    }
  }
}
