package io.reslip.reconciliation.intake;

import io.reslip.reconciliation.database.BinaryCopy;
import io.reslip.reconciliation.intake.feed.FeedFact;
import io.reslip.reconciliation.intake.feed.RecordContent;
import io.reslip.reconciliation.intake.feed.RejectedLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of facts, written in bulk. Whatever was stored before has no effect again. */
@ApplicationScoped
class FactStore {
  private static final String RECORD =
      "record_id, revision, fact_id, position, conflict_of, identity, occurrence, source, rail,"
          + " type, result, tender, merchant_key, device_key, batch, stan, rrn, original_batch,"
          + " original_stan, original_rrn, amount, currency, direction, business_date,"
          + " partition_date, occurred_at, received_at, card_tokens, repair_id, restores, body, mcc,"
          + " merchant_mcc, fee, card_type, lines_amount, whole, rrn_key, trace_key, said";
  private static final String MENTION = "fact_id, position, fact, record_id, body";
  private static final String RESOLVED = "fact_id, position, record_id, merchant_key, device_key";

  /** Records that are known to be new: half the work of {@link #mergeRecords}. */
  void insertRecords(Handle sql, Collection<FactBatch.Row> rows, long base) {
    copyRecords("record", rows, base).send(sql);
  }

  /** Records of which some may be there: a higher revision takes the place of a lower one. */
  void mergeRecords(Handle sql, Collection<FactBatch.Row> rows, long base) {
    if (rows.isEmpty()) {
      return;
    }
    stage(sql, "record_stage", RECORD, "record");
    copyRecords("record_stage", rows, base).send(sql);
    sql.execute(
        """
        WITH merged AS (
          INSERT INTO record (%1$s) SELECT %1$s FROM record_stage
          ON CONFLICT (record_id) DO UPDATE SET revision = excluded.revision,
            fact_id = excluded.fact_id, occurrence = excluded.occurrence, rail = excluded.rail,
            type = excluded.type, result = excluded.result, tender = excluded.tender,
            merchant_key = coalesce(excluded.merchant_key, record.merchant_key),
            device_key = coalesce(excluded.device_key, record.device_key),
            batch = excluded.batch, stan = excluded.stan, rrn = excluded.rrn,
            original_batch = excluded.original_batch, original_stan = excluded.original_stan,
            original_rrn = excluded.original_rrn, amount = excluded.amount,
            currency = excluded.currency, direction = excluded.direction,
            business_date = excluded.business_date, occurred_at = excluded.occurred_at,
            received_at = excluded.received_at, card_tokens = excluded.card_tokens,
            repair_id = excluded.repair_id, restores = excluded.restores, body = excluded.body,
            mcc = excluded.mcc, merchant_mcc = excluded.merchant_mcc, fee = excluded.fee,
            card_type = excluded.card_type, lines_amount = excluded.lines_amount,
            whole = excluded.whole, said = NULL
            WHERE excluded.revision > record.revision
          RETURNING record_no, record_id, position)
        INSERT INTO record_change (position, record_no)
        SELECT stage.position, merged.record_no
        FROM merged JOIN record_stage AS stage USING (record_id)
        WHERE stage.position <> merged.position
        ON CONFLICT DO NOTHING
        """
            .formatted(RECORD));
  }

  void resolve(Handle sql, List<FeedFact.Resolved> facts, long base) {
    if (facts.isEmpty()) {
      return;
    }
    sql.execute(
        """
        CREATE TEMP TABLE IF NOT EXISTS resolved_stage (ordinal integer, fact_id text,
          position bigint, record_id uuid, merchant_key text, device_key text)
          ON COMMIT DELETE ROWS
        """);
    BinaryCopy copy = new BinaryCopy("resolved_stage", "ordinal, " + RESOLVED);
    int ordinal = 0;
    for (FeedFact.Resolved fact : facts) {
      copy.row()
          .int4(ordinal++)
          .text(fact.factId())
          .int8(base + fact.position())
          .uuid(fact.recordId())
          .text(fact.merchantKey())
          .text(fact.deviceKey());
    }
    copy.send(sql);
    sql.execute(
        """
        WITH fresh AS (
          INSERT INTO record_resolved (%1$s) SELECT DISTINCT ON (fact_id) %1$s FROM resolved_stage
          ORDER BY fact_id ON CONFLICT (fact_id) DO NOTHING RETURNING fact_id),
        latest AS (
          SELECT DISTINCT ON (record_id) stage.*
          FROM resolved_stage AS stage JOIN fresh USING (fact_id)
          ORDER BY record_id, ordinal DESC),
        changed AS (
          UPDATE record SET merchant_key = coalesce(latest.merchant_key, record.merchant_key),
            device_key = coalesce(latest.device_key, record.device_key),
            said = NULL, body = CAST(CAST(body AS jsonb) || jsonb_strip_nulls(jsonb_build_object(
              'merchantKey', latest.merchant_key, 'deviceKey', latest.device_key)) AS text)
          FROM latest WHERE record.record_id = latest.record_id
          RETURNING latest.position, record.record_no)
        INSERT INTO record_change (position, record_no) SELECT position, record_no FROM changed
        ON CONFLICT DO NOTHING
        """
            .formatted(RESOLVED));
  }

  void insertMentions(Handle sql, List<FeedFact.Mention> mentions, long base) {
    copyMentions("mention", mentions, base).send(sql);
  }

  void mergeMentions(Handle sql, List<FeedFact.Mention> mentions, long base) {
    if (mentions.isEmpty()) {
      return;
    }
    stage(sql, "mention_stage", MENTION, "mention");
    copyMentions("mention_stage", mentions, base).send(sql);
    sql.execute(
        "INSERT INTO mention (%1$s) SELECT %1$s FROM mention_stage ON CONFLICT DO NOTHING"
            .formatted(MENTION));
  }

  void insertComplete(Handle sql, List<FeedFact.Complete> claims, long base) {
    if (claims.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        sql.prepareBatch(
            """
            INSERT INTO source_complete (fact_id, position, source, merchant_key, device_key,
              business_date, cycle, upload_id, records, complete_at)
            VALUES (:fact, :position, :source, :merchant, :device, :day, :cycle, :upload, :records,
              :at)
            ON CONFLICT (fact_id) DO NOTHING
            """);
    for (FeedFact.Complete claim : claims) {
      batch
          .bind("fact", claim.factId())
          .bind("position", base + claim.position())
          .bind("source", claim.source().name())
          .bind("merchant", claim.merchantKey())
          .bind("device", claim.deviceKey())
          .bind("day", claim.businessDate())
          .bind("cycle", claim.cycle())
          .bind("upload", claim.uploadId())
          .bind("records", claim.records())
          .bind("at", claim.at().atOffset(ZoneOffset.UTC))
          .add();
    }
    batch.execute();
  }

  void insertRejects(Handle sql, List<RejectedLine> rejects) {
    if (rejects.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        sql.prepareBatch(
            """
            INSERT INTO intake_reject (line_hash, reason, line, bytes, at)
            VALUES (:hash, :reason, :line, :bytes, clock_timestamp())
            ON CONFLICT (line_hash) DO NOTHING
            """);
    for (RejectedLine reject : rejects) {
      batch
          .bind("hash", reject.hash())
          .bind("reason", reject.reason())
          .bind("line", reject.line())
          .bind("bytes", reject.bytes())
          .add();
    }
    batch.execute();
  }

  private static void stage(Handle sql, String name, String columns, String like) {
    sql.execute(
        "CREATE TEMP TABLE IF NOT EXISTS %s ON COMMIT DELETE ROWS AS SELECT %s FROM %s WITH NO DATA"
            .formatted(name, columns, like));
  }

  private static BinaryCopy copyRecords(String table, Collection<FactBatch.Row> rows, long base) {
    BinaryCopy copy = new BinaryCopy(table, RECORD);
    for (FactBatch.Row row : rows) {
      RecordContent content = row.content();
      RecordKeys keys = RecordKeys.of(content);
      copy.row()
          .uuid(content.id())
          .int4(content.revision())
          .text(row.factId())
          .int8(base + row.position())
          .uuid(row.conflictOf())
          .uuid(content.identity())
          .int4(content.occurrence())
          .text(content.source().name())
          .text(content.rail())
          .text(content.type())
          .text(content.result())
          .text(content.tender())
          .text(content.merchantKey())
          .text(content.deviceKey())
          .text(content.batch())
          .text(content.stan())
          .text(content.rrn())
          .text(content.originalBatch())
          .text(content.originalStan())
          .text(content.originalRrn())
          .int8(content.amountMinor())
          .text(content.currency())
          .text(content.direction())
          .date(content.businessDate())
          .date(content.partitionDate())
          .time(content.occurredAt())
          .time(content.receivedAt())
          .texts(content.cardTokens())
          .text(content.repairId())
          .text(content.restores())
          .bytes(content.body())
          .text(content.details().mcc())
          .text(content.details().merchantMcc())
          .int8(content.details().feeMinor())
          .text(content.details().cardType())
          .int8(content.details().linesMinor())
          .bool(content.details().whole())
          .int8(keys.rrnHash())
          .int8(keys.traceHash())
          .int8(Saying.of(content, row.conflictOf(), keys));
    }
    return copy;
  }

  private static BinaryCopy copyMentions(String table, List<FeedFact.Mention> mentions, long base) {
    BinaryCopy copy = new BinaryCopy(table, MENTION);
    for (FeedFact.Mention mention : mentions) {
      copy.row()
          .text(mention.factId())
          .int8(base + mention.position())
          .text(mention.fact())
          .uuid(mention.recordId())
          .bytes(mention.body());
    }
    return copy;
  }
}
