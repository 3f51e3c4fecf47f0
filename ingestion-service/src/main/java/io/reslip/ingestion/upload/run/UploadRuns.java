package io.reslip.ingestion.upload.run;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.reslip.ingestion.chunk.ChunkSession;
import io.reslip.ingestion.chunk.GroupWriter;
import io.reslip.ingestion.crosswalk.Crosswalk;
import io.reslip.ingestion.evidence.EvidenceKeys;
import io.reslip.ingestion.record.vocabulary.Source;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The uploads that this process receives, and a look after those of processes that died. */
@Singleton
public class UploadRuns {
  private static final Logger LOG = Logger.getLogger(UploadRuns.class);

  private final ChunkPool pool;
  private final GroupWriter groups;
  private final UploadTable table;
  private final EvidenceKeys keys;
  private final Crosswalk crosswalk;
  private final Duration silence;
  private final Map<UUID, UploadRun> alive = new ConcurrentHashMap<>();

  UploadRuns(
      ChunkPool pool,
      GroupWriter groups,
      UploadTable table,
      EvidenceKeys keys,
      Crosswalk crosswalk,
      @ConfigProperty(name = "reslip.upload.silence", defaultValue = "60s") Duration silence) {
    this.pool = pool;
    this.groups = groups;
    this.table = table;
    this.keys = keys;
    this.crosswalk = crosswalk;
    this.silence = silence;
  }

  /** Work on a run while it counts as alive. */
  @FunctionalInterface
  public interface Work<T> {
    T on(UploadRun run);
  }

  /**
   * Receives an upload.
   *
   * @param day stands in where an item has no day of its own
   */
  public <T> T receive(UploadHead head, LocalDate day, Work<T> work) {
    Source source = head.parameters().source();
    ChunkSession session =
        new ChunkSession(
            keys.create(head.id()), source, head.receivedAt(), day, crosswalk.forUpload(source));
    UploadRun run = new UploadRun(head, session, pool, groups, table);
    alive.put(head.id(), run);
    try {
      return work.on(run);
    } finally {
      alive.remove(head.id());
    }
  }

  /** Keeps that an upload ended before anything of it could be read. */
  public void refuse(UploadHead head, String reason) {
    table.abort(head, reason, null);
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  void flush() {
    alive.values().forEach(UploadRun::flushWhenWaiting);
  }

  @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void lookAfter() {
    table.beat(List.copyOf(alive.keySet()));
    int aborted = table.abortSilent(silence);
    if (aborted > 0) {
      LOG.warnf(
          "%d uploads of processes that ended are aborted: their senders must repeat", aborted);
    }
  }
}
