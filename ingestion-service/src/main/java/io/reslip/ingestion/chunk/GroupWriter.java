package io.reslip.ingestion.chunk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.evidence.EvidenceStore;
import io.reslip.ingestion.feed.FactBatch;
import io.reslip.ingestion.feed.Feed;
import io.reslip.ingestion.store.Partitions;
import io.reslip.ingestion.store.RecordBatch;
import io.reslip.ingestion.store.RecordRow;
import io.reslip.ingestion.store.RecordStore;
import io.reslip.ingestion.terminal.Claim;
import io.reslip.ingestion.terminal.TerminalFacts;
import io.reslip.ingestion.terminal.Trace;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Commits small uploads together. While one group is on its way to the disk the next one gathers,
 * so that many senders share one COPY and one commit, and nobody waits for company. A group in
 * which something is known already is given up, and each of its uploads is written alone: what one
 * sends never fails another.
 */
@Singleton
public class GroupWriter {
  private static final Logger LOG = Logger.getLogger(GroupWriter.class);

  /** A larger upload is a group by itself. */
  private static final int SMALL_ITEMS = 500;

  private static final long SMALL_BYTES = 256 * 1024;
  private static final int GROUP_ITEMS = FactBatch.MAX_FACTS / 2;
  private static final int TRANSACTION_SECONDS = 60;

  private final Jdbi jdbi;
  private final Clock clock;
  private final EvidenceStore evidence;
  private final RecordStore records;
  private final Partitions partitions;
  private final Feed feed;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<GroupMember> waiting = new LinkedBlockingQueue<>();
  private final Semaphore writers;

  GroupWriter(
      Jdbi jdbi,
      Clock clock,
      EvidenceStore evidence,
      RecordStore records,
      Partitions partitions,
      Feed feed,
      @ConfigProperty(name = "reslip.upload.group-writers", defaultValue = "2") int groupWriters) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.evidence = evidence;
    this.records = records;
    this.partitions = partitions;
    this.feed = feed;
    this.writers = new Semaphore(groupWriters);
  }

  /**
   * Commits an upload whose only chunk this is; when this returns counts, it is on disk and in the
   * feed.
   *
   * @return empty when nothing was written and it has to be written alone
   */
  public Optional<ChunkCounts> write(ChunkSession session, Chunk chunk, WholeUpload upload) {
    long bytes = chunk.pieces().stream().mapToLong(piece -> piece.bytes().length).sum();
    if (session.begun() || chunk.items().size() > SMALL_ITEMS || bytes > SMALL_BYTES) {
      return Optional.empty();
    }
    ChunkRows rows = ChunkRows.of(session, chunk.items());
    if (!rows.attestations().isEmpty() || rows.records().hasLikes()) {
      return Optional.empty();
    }
    partitions.require(rows.records().days());
    GroupMember member =
        new GroupMember(
            session,
            chunk,
            rows,
            evidence.seal(session.key(), chunk.pieces()),
            upload,
            new CompletableFuture<>());
    waiting.add(member);
    start();
    if (!member.committed().join()) {
      return Optional.empty();
    }
    session.committed(member.items(), false);
    return Optional.of(member.counts());
  }

  private void start() {
    if (writers.tryAcquire()) {
      threads.execute(this::run);
    }
  }

  private void run() {
    try {
      for (List<GroupMember> group = next(); !group.isEmpty(); group = next()) {
        commit(group);
      }
    } finally {
      writers.release();
    }
    // Who came after the last look and before the release found no writer free.
    if (!waiting.isEmpty()) {
      start();
    }
  }

  /** Who waits now, as far as they go together; the others wait for the next group. */
  private List<GroupMember> next() {
    List<GroupMember> group = new ArrayList<>();
    List<GroupMember> later = new ArrayList<>();
    Set<UUID> ids = new HashSet<>();
    int items = 0;
    while (items < GROUP_ITEMS) {
      GroupMember member = waiting.poll();
      if (member == null) {
        break;
      }
      if (member.ids().anyMatch(ids::contains)) {
        later.add(member);
      } else {
        member.ids().forEach(ids::add);
        group.add(member);
        items += member.items();
      }
    }
    waiting.addAll(later);
    return group;
  }

  private void commit(List<GroupMember> group) {
    boolean committed = false;
    try {
      long position =
          QuarkusTransaction.requiringNew()
              .timeout(TRANSACTION_SECONDS)
              .call(() -> jdbi.withHandle(sql -> write(sql.getConnection(), group)));
      committed = true;
      feed.committed(position);
    } catch (RuntimeException e) {
      LOG.debugf(e, "%d uploads do not go together: each is written alone", group.size());
    } finally {
      for (GroupMember member : group) {
        member.committed().complete(committed);
      }
    }
  }

  private long write(Connection connection, List<GroupMember> group) throws SQLException {
    List<RecordRow> came = group.stream().flatMap(member -> member.records().stream()).toList();
    List<EventRow> events =
        group.stream().flatMap(member -> member.rows().events().stream()).toList();
    RecordBatch batch = new RecordBatch(came);
    records.addAllNew(connection, batch);
    EventRow.insert(connection, events);
    BinaryCopy rejects = Rejects.rows();
    BinaryCopy sealed = EvidenceStore.rows();
    BinaryCopy uploads = group.getFirst().upload().rows();
    Facts facts = new Facts(clock.instant().toString());
    came.forEach(row -> facts.record(row, batch.body(row)));
    events.forEach(event -> facts.event(event.id(), event.body()));
    List<Trace> traces =
        group.stream().flatMap(member -> member.rows().traces().traces().stream()).toList();
    List<Claim> claims =
        group.stream().flatMap(member -> member.rows().traces().claims().stream()).toList();
    TerminalFacts.learn(connection, traces, claims, facts::other);
    for (GroupMember member : group) {
      rejects.rows(member.rows().rejects());
      sealed.rows(member.sealed());
      member.upload().append(uploads, member.counts(), facts);
    }
    uploads.send(connection);
    evidence.keep(connection, group.stream().map(member -> member.session().key()).toList());
    sealed.send(connection);
    rejects.send(connection);
    long position = 0;
    for (FactBatch each : facts.batches()) {
      position = feed.tell(connection, each);
    }
    return position;
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }
}
