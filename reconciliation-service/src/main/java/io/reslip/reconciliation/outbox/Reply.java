package io.reslip.reconciliation.outbox;

/**
 * What the receiver answered.
 *
 * @param status HTTP status, 200 to 299
 * @param body as it came; empty when there was none
 */
public record Reply(int status, String body) {}
