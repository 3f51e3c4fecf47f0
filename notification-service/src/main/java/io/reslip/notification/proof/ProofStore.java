package io.reslip.notification.proof;

import io.reslip.notification.proof.ProofSigner.Signature;
import io.reslip.notification.proof.StoredProof.Supersession;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The tables of proofs. */
@ApplicationScoped
class ProofStore {
  private final Jdbi jdbi;

  ProofStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void insert(StoredProof proof) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO proof (code, cause_id, content, issued_at, key_version, mac)
                VALUES (:code, :cause, :content, :at, :version, :mac)
                """)
            .bind("code", proof.code().text())
            .bind("cause", proof.causeId())
            .bind("content", proof.content())
            .bind("at", proof.issuedAt().atOffset(ZoneOffset.UTC))
            .bind("version", proof.signature().keyVersion())
            .bind("mac", proof.signature().mac())
            .execute());
  }

  void insert(Supersession mark) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO proof_supersession
                  (cause_id, by_cause_id, reason, at, key_version, mac)
                VALUES (:cause, :by, :reason, :at, :version, :mac)
                """)
            .bind("cause", mark.causeId())
            .bind("by", mark.byCauseId())
            .bind("reason", mark.reason())
            .bind("at", mark.at().atOffset(ZoneOffset.UTC))
            .bind("version", mark.signature().keyVersion())
            .bind("mac", mark.signature().mac())
            .execute());
  }

  Optional<StoredProof> find(ProofCode code) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT * FROM proof WHERE code = :code")
            .bind("code", code.text())
            .map((row, context) ->
                new StoredProof(
                    new ProofCode(row.getString("code")),
                    row.getString("cause_id"),
                    row.getString("content"),
                    row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                    signature(row)))
            .findOne());
  }

  /** The first mark against the proof of this cause. */
  Optional<Supersession> supersession(String causeId) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT * FROM proof_supersession WHERE cause_id = :cause
                ORDER BY at, by_cause_id LIMIT 1
                """)
            .bind("cause", causeId)
            .map((row, context) ->
                new Supersession(
                    row.getString("cause_id"),
                    row.getString("by_cause_id"),
                    row.getString("reason"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    signature(row)))
            .findOne());
  }

  /** Codes by cause, of those causes that have a proof. */
  Map<String, ProofCode> codes(Collection<String> causeIds) {
    if (causeIds.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(sql ->
        sql
            .createQuery("SELECT cause_id, code FROM proof WHERE cause_id IN (<causes>)")
            .bindList("causes", List.copyOf(causeIds))
            .map((row, context) ->
                Map.entry(row.getString("cause_id"), new ProofCode(row.getString("code"))))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return new Signature(row.getString("key_version"), row.getBytes("mac"));
  }
}
