package io.reslip.ingestion.chunk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.evidence.EvidenceStore;
import io.reslip.ingestion.feed.FactBatch;
import io.reslip.ingestion.feed.Feed;
import io.reslip.ingestion.store.Classification;
import io.reslip.ingestion.store.Classification.Corroboration;
import io.reslip.ingestion.store.Partitions;
import io.reslip.ingestion.store.RecordBatch;
import io.reslip.ingestion.store.RecordStore;
import io.reslip.ingestion.terminal.TerminalFacts;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Commits chunks: evidence, records, rejects and facts in one transaction. First as if every record
 * were new; when the database knows one already, or writers meet, again with a look at what is
 * held.
 */
@Singleton
public class ChunkWriter {
  private static final Logger LOG = Logger.getLogger(ChunkWriter.class);

  /** Unique violation, serialisation failure, deadlock. */
  private static final Set<String> MET_ANOTHER = Set.of("23505", "40001", "40P01");

  /** Each further attempt means that another writer got on. */
  private static final int ATTEMPTS = 25;

  private static final int TRANSACTION_SECONDS = 600;

  private final Jdbi jdbi;
  private final Clock clock;
  private final EvidenceStore evidence;
  private final RecordStore records;
  private final Partitions partitions;
  private final Feed feed;

  ChunkWriter(
      Jdbi jdbi,
      Clock clock,
      EvidenceStore evidence,
      RecordStore records,
      Partitions partitions,
      Feed feed) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.evidence = evidence;
    this.records = records;
    this.partitions = partitions;
    this.feed = feed;
  }

  private record Committed(ChunkCounts counts, boolean metKnown, long position) {}

  /** Commits a chunk; when this returns, it is on disk and in the feed. */
  public ChunkCounts write(ChunkSession session, Chunk chunk, ChunkOwner owner) {
    ChunkRows rows = ChunkRows.of(session, chunk.items());
    BinaryCopy sealed = evidence.seal(session.key(), chunk.pieces());
    partitions.require(rows.records().days());
    boolean lookFirst = session.mostlyKnown() || rows.records().hasLikes();
    for (int attempt = 1; ; attempt++) {
      boolean look = lookFirst || attempt > 1;
      try {
        Committed done =
            QuarkusTransaction.requiringNew()
                .timeout(TRANSACTION_SECONDS)
                .call(() ->
                    jdbi.withHandle(sql ->
                        commit(sql.getConnection(), session, chunk, rows, sealed, owner, look)));
        session.committed(chunk.items().size(), done.metKnown());
        feed.committed(done.position());
        return done.counts();
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !metAnother(e)) {
          throw e;
        }
        LOG.debugf("chunk of upload %s is written again (%d)", session.uploadId(), attempt);
      }
    }
  }

  private Committed commit(
      Connection connection,
      ChunkSession session,
      Chunk chunk,
      ChunkRows rows,
      BinaryCopy sealed,
      ChunkOwner owner,
      boolean look)
      throws SQLException {
    owner.begin(connection);
    RecordBatch batch = rows.records();
    Classification found =
        look ? records.add(connection, batch) : records.addAllNew(connection, batch);
    Facts facts = new Facts(clock.instant().toString());
    found.added().forEach(row -> facts.record(row, batch.body(row)));
    found
        .conflicts()
        .forEach(each -> facts.conflict(each.record(), each.fields(), batch.body(each.record())));
    found.revised().forEach(row -> facts.revised(row, batch.body(row)));
    List<AttestationRow> mentions = mentions(connection, session, rows, found, facts);
    List<EventRow> events = KnownIds.unknown(connection, "event", rows.events(), EventRow::id);
    EventRow.insert(connection, events);
    events.forEach(each -> facts.event(each.id(), each.body()));
    TerminalFacts.learn(connection, rows.traces().traces(), rows.traces().claims(), facts::other);
    rows.rejects().send(connection);
    if (!session.begun()) {
      evidence.keep(connection, List.of(session.key()));
    }
    sealed.send(connection);
    ChunkCounts counts = count(chunk, rows, found, mentions, events);
    owner.counted(connection, counts, facts);
    long position = 0;
    for (FactBatch each : facts.batches()) {
      position = feed.tell(connection, each);
    }
    return new Committed(counts, look && counts.duplicate() > 0, position);
  }

  /** Keeps what is only mentioned; returns what was not held yet. */
  private static List<AttestationRow> mentions(
      Connection connection,
      ChunkSession session,
      ChunkRows rows,
      Classification found,
      Facts facts)
      throws SQLException {
    List<AttestationRow> mentions = new ArrayList<>(rows.attestations());
    found.corroborations().forEach(each -> mentions.add(AttestationRow.of(each)));
    List<AttestationRow> fresh =
        AttestationTable.attach(
            connection,
            KnownIds.unknown(connection, "attestation", mentions, AttestationRow::id),
            session.day());
    AttestationTable.insert(connection, fresh);
    fresh.forEach(facts::attestation);
    return fresh;
  }

  private static ChunkCounts count(
      Chunk chunk,
      ChunkRows rows,
      Classification found,
      List<AttestationRow> mentions,
      List<EventRow> events) {
    int freshMentions = (int) mentions.stream().filter(AttestationRow::came).count();
    int mentioned =
        rows.attestations().size()
            + (int) found.corroborations().stream().filter(Corroboration::came).count();
    return new ChunkCounts(
        chunk.items().size(),
        found.added().size() + found.fuller() + freshMentions + events.size(),
        found.duplicates().size()
            + (mentioned - freshMentions)
            + (rows.events().size() - events.size()),
        found.conflicting(),
        rows.quarantined(),
        rows.records().came().size(),
        chunk.pieces().stream().mapToLong(piece -> piece.bytes().length).sum());
  }

  private static boolean metAnother(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof RecordStore.ChangedMeanwhile
          || (each instanceof SQLException sql && MET_ANOTHER.contains(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
