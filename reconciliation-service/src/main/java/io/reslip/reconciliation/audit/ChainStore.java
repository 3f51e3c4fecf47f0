package io.reslip.reconciliation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables of the chains, written. */
@ApplicationScoped
class ChainStore {
  static final String KEY_PURPOSE = "audit";
  private static final HexFormat HEX = HexFormat.of();

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

  /** One array a column, unfolded by the database: a batch is one statement. */
  void insert(List<SignedEntry> entries) {
    List<AuditEntry> plain = entries.stream().map(SignedEntry::entry).toList();
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO audit_entry (chain_kind, chain_id, sequence, at, actor_kind,
                  actor_issuer, actor_subject, action, detail, key_version, mac)
                SELECT kind, id, sequence, CAST(at AS timestamptz), actor_kind, issuer, subject,
                  action, detail, version, decode(mac, 'hex')
                FROM unnest(:kinds, :ids, :sequences, :ats, :actorKinds, :issuers, :subjects,
                  :actions, :details, :versions, :macs) AS entry (kind, id, sequence, at,
                  actor_kind, issuer, subject, action, detail, version, mac)
                """)
            .bindArray("kinds", String.class, column(plain, one -> one.chain().kind().name()))
            .bindArray("ids", UUID.class, column(plain, one -> one.chain().id()))
            .bindArray("sequences", Integer.class, column(plain, AuditEntry::sequence))
            .bindArray("ats", String.class, column(plain, one -> one.at().toString()))
            .bindArray("actorKinds", String.class, column(plain, one -> one.actor().kind().name()))
            .bindArray("issuers", String.class, column(plain, one -> one.actor().issuer()))
            .bindArray("subjects", String.class, column(plain, one -> one.actor().subject()))
            .bindArray("actions", String.class, column(plain, AuditEntry::action))
            .bindArray("details", String.class, column(plain, AuditEntry::detail))
            .bindArray("versions", String.class, column(entries, SignedEntry::keyVersion))
            .bindArray("macs", String.class, column(entries, one -> HEX.formatHex(one.mac())))
            .execute());
  }

  void putHeads(Map<AuditChain, ChainHead> heads, ChainMac macs) {
    String version = macs.activeVersion();
    List<Map.Entry<AuditChain, ChainHead>> all = List.copyOf(heads.entrySet());
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                UPDATE audit_head AS head SET length = now.length, mac = decode(now.mac, 'hex'),
                  key_version = :version, head_mac = decode(now.head_mac, 'hex')
                FROM unnest(:kinds, :ids, :lengths, :macs, :headMacs)
                  AS now (kind, id, length, mac, head_mac)
                WHERE head.chain_kind = now.kind AND head.chain_id = now.id
                """)
            .bind("version", version)
            .bindArray("kinds", String.class, column(all, one -> one.getKey().kind().name()))
            .bindArray("ids", UUID.class, column(all, one -> one.getKey().id()))
            .bindArray("lengths", Integer.class, column(all, one -> one.getValue().length()))
            .bindArray(
                "macs", String.class, column(all, one -> HEX.formatHex(one.getValue().mac())))
            .bindArray("headMacs", String.class, column(all, one -> headMac(one, macs, version)))
            .execute());
  }

  private static String headMac(
      Map.Entry<AuditChain, ChainHead> one, ChainMac macs, String version) {
    ChainHead head = one.getValue();
    return HEX.formatHex(macs.head(one.getKey(), head.length(), head.mac(), version));
  }

  private static <T> @Nullable Object[] column(
      List<T> rows, Function<T, ? extends @Nullable Object> value) {
    return rows.stream().map(value).toArray();
  }
}
