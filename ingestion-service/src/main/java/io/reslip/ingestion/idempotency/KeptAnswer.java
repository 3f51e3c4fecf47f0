package io.reslip.ingestion.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What was answered.
 *
 * @param requestHash SHA-256 of the request as understood
 * @param body JSON text
 */
record KeptAnswer(
    byte[] requestHash, int status, @Nullable String location, @Nullable String body) {}
