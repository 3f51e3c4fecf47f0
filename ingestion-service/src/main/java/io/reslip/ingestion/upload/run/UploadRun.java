package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.chunk.Chunk;
import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.chunk.ChunkOwner;
import io.reslip.ingestion.chunk.ChunkSession;
import io.reslip.ingestion.chunk.Facts;
import io.reslip.ingestion.chunk.GroupWriter;
import io.reslip.ingestion.chunk.WholeUpload;
import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.evidence.EvidenceBuffer;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Unit;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.upload.run.UploadTable.Ending;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Receives one upload: collects units into chunks, and has one chunk written while the next is
 * read. A chunk that waits for a slow sender is written as it is, so that it takes no memory and
 * its records are in the feed.
 */
public final class UploadRun {
  private static final int CHUNK_BYTES = 1 << 20;
  private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

  private final UploadHead head;
  private final ChunkSession session;
  private final ChunkPool pool;
  private final GroupWriter groups;
  private final UploadTable table;
  private final ReentrantLock lock = new ReentrantLock();
  private final EvidenceBuffer evidence = new EvidenceBuffer();
  private List<Item> items = new ArrayList<>();
  private ChunkCounts totals = ChunkCounts.none();
  private List<ControlTotal> controls = List.of();
  private @Nullable Future<ChunkCounts> writing;
  private long takenAt = System.nanoTime();

  UploadRun(
      UploadHead head,
      ChunkSession session,
      ChunkPool pool,
      GroupWriter groups,
      UploadTable table) {
    this.head = head;
    this.session = session;
    this.pool = pool;
    this.groups = groups;
    this.table = table;
  }

  /**
   * Reads to the end of the stream.
   *
   * @throws IOException when the stream fails; what came before can still be kept
   */
  public void readAll(UnitReader reader) throws IOException {
    for (Unit unit = reader.next(); unit != null; unit = reader.next()) {
      lock.lock();
      try {
        evidence.append(unit);
        items.addAll(unit.items());
        takenAt = System.nanoTime();
        while (items.size() >= Chunk.MAX_ITEMS || evidence.pendingBytes() >= CHUNK_BYTES) {
          submit();
        }
      } finally {
        lock.unlock();
      }
    }
    controls = reader.controls();
  }

  /** Decoded bytes read so far. */
  public long bytes() {
    return evidence.totalBytes();
  }

  /** What came of all chunks written so far. */
  public ChunkCounts totals() {
    return totals;
  }

  /**
   * Writes the last chunk, and with it that the upload is whole.
   *
   * @throws RepeatedUploadException when the same was committed meanwhile: nothing is changed then
   * @throws UploadEndedException when it was declared dead meanwhile
   */
  public UploadAnswer commit(byte[] fingerprint) {
    lock.lock();
    try {
      while (items.size() > Chunk.MAX_ITEMS) {
        submit();
      }
      collect();
      byte[] sha256 = evidence.sha256Digest();
      Chunk last = cut();
      Whole whole = new Whole(fingerprint, sha256);
      Optional<ChunkCounts> together = groups.write(session, last, whole);
      if (together.isPresent()) {
        totals = together.get();
      } else {
        writing = pool.write(session, last, new Last(totals, fingerprint, sha256));
        collect();
      }
      Completion completion = Completion.of(head.parameters(), totals, controls);
      return UploadAnswer.committed(head, totals, sha256, controls, completion);
    } finally {
      lock.unlock();
    }
  }

  /** Keeps what was read so far, and ends the upload without its end. */
  public void abort(String reason) {
    lock.lock();
    try {
      collect();
      if (!items.isEmpty() || evidence.pendingBytes() > 0) {
        submit();
        while (!items.isEmpty()) {
          submit();
        }
        collect();
      }
    } finally {
      lock.unlock();
      table.abort(head, reason, null);
    }
  }

  /** Ends the upload as a repetition of one that was committed before. */
  public void abortAsRepeating(UploadAnswer committed) {
    lock.lock();
    try {
      collect();
      table.abort(head, "It repeats upload " + committed.id() + ".", committed.id());
    } finally {
      lock.unlock();
    }
  }

  /** Writes what waits, when the sender lets it wait. */
  void flushWhenWaiting() {
    if (!lock.tryLock()) {
      return;
    }
    try {
      Future<ChunkCounts> last = writing;
      boolean free = last == null || last.state() == Future.State.SUCCESS;
      boolean pending = !items.isEmpty() || evidence.pendingBytes() > 0;
      if (free && pending && System.nanoTime() - takenAt > PATIENCE_NANOS) {
        submit();
      }
    } finally {
      lock.unlock();
    }
  }

  private void submit() {
    collect();
    writing = pool.write(session, cut(), new Middle());
  }

  private Chunk cut() {
    int size = Math.min(items.size(), Chunk.MAX_ITEMS);
    List<Item> now = List.copyOf(items.subList(0, size));
    items = new ArrayList<>(items.subList(size, items.size()));
    return new Chunk(evidence.drain(), now);
  }

  private void collect() {
    Future<ChunkCounts> last = writing;
    if (last == null) {
      return;
    }
    writing = null;
    try {
      totals = totals.plus(last.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a chunk was not written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a chunk was written", e);
    }
  }

  private Ending ending(byte[] fingerprint, byte[] sha256, Completion completion) {
    return new Ending(
        fingerprint,
        sha256,
        ControlsJson.write(controls),
        completion.stated(),
        completion.reason());
  }

  private class Middle implements ChunkOwner {
    @Override
    public void begin(Connection connection) {
      if (!session.begun()) {
        table.begin(head);
      }
    }

    @Override
    public void counted(Connection connection, ChunkCounts counts, Facts facts)
        throws SQLException {
      table.add(connection, head.id(), counts);
    }
  }

  private final class Last extends Middle {
    private final ChunkCounts before;
    private final byte[] fingerprint;
    private final byte[] sha256;

    Last(ChunkCounts before, byte[] fingerprint, byte[] sha256) {
      this.before = before;
      this.fingerprint = fingerprint;
      this.sha256 = sha256;
    }

    @Override
    public void counted(Connection connection, ChunkCounts counts, Facts facts)
        throws SQLException {
      ChunkCounts all = before.plus(counts);
      Completion completion = Completion.of(head.parameters(), all, controls);
      try {
        table.commit(connection, head.id(), counts, ending(fingerprint, sha256, completion));
      } catch (SQLException e) {
        if (RepeatedUploadException.tells(e)) {
          throw new RepeatedUploadException();
        }
        throw e;
      }
      completion.tell(head, all, sha256, facts);
    }
  }

  /** The upload when this chunk is all of it. */
  private final class Whole implements WholeUpload {
    private final byte[] fingerprint;
    private final byte[] sha256;

    Whole(byte[] fingerprint, byte[] sha256) {
      this.fingerprint = fingerprint;
      this.sha256 = sha256;
    }

    @Override
    public BinaryCopy rows() {
      return CommittedUploads.none();
    }

    @Override
    public void append(BinaryCopy rows, ChunkCounts counts, Facts facts) {
      Completion completion = Completion.of(head.parameters(), counts, controls);
      CommittedUploads.append(rows, head, counts, ending(fingerprint, sha256, completion));
      completion.tell(head, counts, sha256, facts);
    }
  }
}
