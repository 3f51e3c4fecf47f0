package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.matching.HeldRecord.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a record is.
 *
 * @param operationId null for a restored record whose operation is not known
 */
public record RecordMatch(
    long recordNo, long groupId, @Nullable UUID operationId, Role role, String pass) {}
