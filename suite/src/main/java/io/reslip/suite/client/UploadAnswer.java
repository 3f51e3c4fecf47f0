package io.reslip.suite.client;

import org.jspecify.annotations.Nullable;

/**
 * What ingestion says of an upload.
 *
 * @param completeness absent where nothing was claimed
 */
public record UploadAnswer(
    String id, String sha256, String state, Counts counts, @Nullable Completeness completeness) {

  /** read = accepted + duplicate + conflicting + quarantined. */
  public record Counts(
      long read, long accepted, long duplicate, long conflicting, long quarantined) {}

  /**
   * Whether the claim to be complete holds.
   *
   * @param reason why not
   */
  public record Completeness(boolean stated, @Nullable String reason) {}
}
