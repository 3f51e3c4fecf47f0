package io.reslip.ingestion.chunk;

import io.reslip.ingestion.crosswalk.CrosswalkLookup;
import io.reslip.ingestion.evidence.UploadKey;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What holds for all chunks of one upload, which are written one after the other. */
public final class ChunkSession {
  private final UploadKey key;
  private final Source source;
  private final Instant receivedAt;
  private final LocalDate day;
  private final CrosswalkLookup crosswalk;
  private long ordinal;
  private boolean begun;
  private boolean mostlyKnown;

  /**
   * @param key data key of the evidence; its upload is the session's
   * @param day stands in where an item has no day of its own
   */
  public ChunkSession(
      UploadKey key, Source source, Instant receivedAt, LocalDate day, CrosswalkLookup crosswalk) {
    this.key = key;
    this.source = source;
    this.receivedAt = receivedAt;
    this.day = day;
    this.crosswalk = crosswalk;
  }

  /** Whether a chunk was committed, so that the upload is known to the database. */
  public boolean begun() {
    return begun;
  }

  UUID uploadId() {
    return key.uploadId();
  }

  UploadKey key() {
    return key;
  }

  Source source() {
    return source;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  LocalDate day() {
    return day;
  }

  CrosswalkLookup crosswalk() {
    return crosswalk;
  }

  /** Items of the chunks committed so far. */
  long ordinal() {
    return ordinal;
  }

  /** Whether the last chunk told of records already held: then the next will probably, too. */
  boolean mostlyKnown() {
    return mostlyKnown;
  }

  void committed(int items, boolean metKnown) {
    begun = true;
    ordinal += items;
    mostlyKnown = metKnown;
  }
}
