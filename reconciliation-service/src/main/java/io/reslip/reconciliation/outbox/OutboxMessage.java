package io.reslip.reconciliation.outbox;

import java.util.UUID;

/**
 * Something owed.
 *
 * @param key by which the receiver tells that it has it already
 * @param payload JSON text, sent as it stands
 */
public record OutboxMessage(UUID id, String topic, String key, String payload) {}
