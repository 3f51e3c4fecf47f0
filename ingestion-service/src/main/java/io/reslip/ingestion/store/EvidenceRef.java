package io.reslip.ingestion.store;

import java.util.UUID;

/**
 * Where the bytes are that something was read from.
 *
 * @param uploadId the upload
 * @param offset first byte in the decoded upload
 * @param length in bytes
 */
public record EvidenceRef(UUID uploadId, long offset, long length) {}
