package io.reslip.ingestion.chunk;

import io.reslip.ingestion.copy.BinaryCopy;

/** An upload that is small enough to be committed whole, in one transaction with others. */
public interface WholeUpload {

  /** Rows for uploads, none yet; the same table and columns for all. */
  BinaryCopy rows();

  /** Appends the row of this upload, committed; may add facts. */
  void append(BinaryCopy rows, ChunkCounts counts, Facts facts);
}
