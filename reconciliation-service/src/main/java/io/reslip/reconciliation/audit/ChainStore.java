package io.reslip.reconciliation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of the chains, written. */
@ApplicationScoped
class ChainStore {
  static final String KEY_PURPOSE = "audit";

  private final Jdbi jdbi;

  ChainStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Locks these chains to the end of the transaction and tells how they stand. Rows, not advisory
   * locks: those have a limit that a large batch would meet. A chain that is new gets its row
   * first.
   */
  Map<AuditChain, ChainHead> lockHeads(Collection<AuditChain> chains) {
    String[] kinds = chains.stream().map(chain -> chain.kind().name()).toArray(String[]::new);
    UUID[] ids = chains.stream().map(AuditChain::id).toArray(UUID[]::new);
    return jdbi.withHandle(sql -> {
      sql.createUpdate(
              """
              INSERT INTO audit_head (chain_kind, chain_id, length, mac, key_version, head_mac)
              SELECT kind, id, 0, '', '', ''
              FROM unnest(:kinds, :ids) AS asked (kind, id) ORDER BY kind, id
              ON CONFLICT DO NOTHING
              """)
          .bindArray("kinds", String.class, (Object[]) kinds)
          .bindArray("ids", UUID.class, (Object[]) ids)
          .execute();
      Map<AuditChain, ChainHead> heads = new HashMap<>();
      sql.createQuery(
              """
              SELECT head.chain_kind, head.chain_id, head.length, head.mac
              FROM audit_head AS head
              JOIN unnest(:kinds, :ids) AS asked (kind, id)
                ON head.chain_kind = asked.kind AND head.chain_id = asked.id
              ORDER BY head.chain_kind, head.chain_id FOR UPDATE OF head
              """)
          .bindArray("kinds", String.class, (Object[]) kinds)
          .bindArray("ids", UUID.class, (Object[]) ids)
          .map((row, context) ->
              Map.entry(
                  new AuditChain(
                      AuditChain.Kind.valueOf(row.getString("chain_kind")),
                      row.getObject("chain_id", UUID.class)),
                  new ChainHead(row.getInt("length"), row.getBytes("mac"))))
          .forEach(entry -> heads.put(entry.getKey(), entry.getValue()));
      return heads;
    });
  }

  void insert(List<SignedEntry> entries) {
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              INSERT INTO audit_entry (chain_kind, chain_id, sequence, at, actor_kind,
                actor_issuer, actor_subject, action, detail, key_version, mac)
              VALUES (:kind, :id, :sequence, :at, :actorKind, :issuer, :subject, :action,
                :detail, :version, :mac)
              """);
      for (SignedEntry signed : entries) {
        AuditEntry entry = signed.entry();
        batch
            .bind("kind", entry.chain().kind().name())
            .bind("id", entry.chain().id())
            .bind("sequence", entry.sequence())
            .bind("at", entry.at().atOffset(ZoneOffset.UTC))
            .bind("actorKind", entry.actor().kind().name())
            .bind("issuer", entry.actor().issuer())
            .bind("subject", entry.actor().subject())
            .bind("action", entry.action())
            .bind("detail", entry.detail())
            .bind("version", signed.keyVersion())
            .bind("mac", signed.mac())
            .add();
      }
      batch.execute();
    });
  }

  void putHeads(Map<AuditChain, ChainHead> heads, ChainMac macs) {
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              UPDATE audit_head SET length = :length, mac = :mac, key_version = :version,
                head_mac = :headMac
              WHERE chain_kind = :kind AND chain_id = :id
              """);
      heads.forEach((chain, head) ->
          batch
              .bind("kind", chain.kind().name())
              .bind("id", chain.id())
              .bind("length", head.length())
              .bind("mac", head.mac())
              .bind("version", macs.activeVersion())
              .bind("headMac", macs.head(chain, head.length(), head.mac(), macs.activeVersion()))
              .add());
      batch.execute();
    });
  }
}
