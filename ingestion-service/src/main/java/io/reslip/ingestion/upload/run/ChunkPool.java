package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.chunk.Chunk;
import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.chunk.ChunkOwner;
import io.reslip.ingestion.chunk.ChunkSession;
import io.reslip.ingestion.chunk.ChunkWriter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes chunks beside the reading; only so many at once, for they are what takes memory. */
@Singleton
class ChunkPool {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ChunkWriter writer;
  private final Semaphore places;

  ChunkPool(
      ChunkWriter writer,
      @ConfigProperty(name = "reslip.upload.writers", defaultValue = "4") int writers) {
    this.writer = writer;
    this.places = new Semaphore(writers, true);
  }

  Future<ChunkCounts> write(ChunkSession session, Chunk chunk, ChunkOwner owner) {
    return threads.submit(() -> {
      places.acquire();
      try {
        return writer.write(session, chunk, owner);
      } finally {
        places.release();
      }
    });
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }
}
