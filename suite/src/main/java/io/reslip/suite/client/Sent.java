package io.reslip.suite.client;

import io.reslip.suite.fleet.Delivery;

/**
 * A file that was sent and acknowledged.
 *
 * @param items records and events that it holds
 * @param bytes its size
 * @param status 201 the first time, 200 when ingestion had it already
 */
public record Sent(Delivery delivery, long items, long bytes, int status, UploadAnswer answer) {}
