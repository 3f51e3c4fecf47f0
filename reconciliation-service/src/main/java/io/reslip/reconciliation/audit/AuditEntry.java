package io.reslip.reconciliation.audit;

import io.reslip.reconciliation.access.Actor;
import java.time.Instant;

/**
 * One link of a chain.
 *
 * @param sequence place in the chain, from 1
 * @param at to the microsecond
 * @param detail JSON text, as signed
 */
record AuditEntry(
    AuditChain chain, int sequence, Instant at, Actor actor, String action, String detail) {}
