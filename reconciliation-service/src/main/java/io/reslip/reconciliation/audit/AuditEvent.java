package io.reslip.reconciliation.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.access.Actor;

/**
 * What is to be remembered for good.
 *
 * @param action what was done, as REPAIR_APPROVED
 * @param detail what a later reader needs to understand it
 */
public record AuditEvent(AuditChain chain, Actor actor, String action, JsonNode detail) {}
