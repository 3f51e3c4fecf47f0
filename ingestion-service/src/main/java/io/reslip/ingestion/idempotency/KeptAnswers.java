package io.reslip.ingestion.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The answers of the last 24 hours, on the database's time. */
@ApplicationScoped
class KeptAnswers {
  private final Jdbi jdbi;

  KeptAnswers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What one answer is kept under. */
  record Key(String issuer, String subject, String method, String path, String key) {}

  /** Takes the key to the end of the transaction; false when another request has it just now. */
  boolean claim(Key key) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 7207))")
            .bind("key", key.toString())
            .mapTo(Boolean.class)
            .one());
  }

  Optional<KeptAnswer> find(Key key) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT request_hash, status, location, answer FROM idempotency_key
                WHERE issuer = :issuer AND subject = :subject AND method = :method
                  AND path = :path AND key = :key AND created_at > now() - interval '24 hours'
                """)
            .bindMap(names(key))
            .map((row, context) ->
                new KeptAnswer(
                    row.getBytes("request_hash"),
                    row.getInt("status"),
                    row.getString("location"),
                    row.getString("answer")))
            .findOne());
  }

  void keep(Key key, KeptAnswer answer) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO idempotency_key
                  (issuer, subject, method, path, key, request_hash, status, location, answer)
                VALUES (:issuer, :subject, :method, :path, :key, :hash, :status, :location,
                  :answer)
                ON CONFLICT (issuer, subject, method, path, key) DO UPDATE SET
                  request_hash = excluded.request_hash, status = excluded.status,
                  location = excluded.location, answer = excluded.answer, created_at = now()
                """)
            .bindMap(names(key))
            .bind("hash", answer.requestHash())
            .bind("status", answer.status())
            .bind("location", answer.location())
            .bind("answer", answer.body())
            .execute());
  }

  private static Map<String, String> names(Key key) {
    return Map.of(
        "issuer", key.issuer(),
        "subject", key.subject(),
        "method", key.method(),
        "path", key.path(),
        "key", key.key());
  }

  @Scheduled(every = "1h", delayed = "1m")
  void forget() {
    jdbi.useHandle(sql ->
        sql.execute("DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'"));
  }
}
