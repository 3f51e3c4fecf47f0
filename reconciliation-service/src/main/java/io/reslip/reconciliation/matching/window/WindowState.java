package io.reslip.reconciliation.matching.window;

import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.matching.grouping.EventsByTrace;
import io.reslip.reconciliation.matching.grouping.Member;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.RecordMatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that a window works on.
 *
 * @param arrived records that are new or changed
 * @param members these, and all that share a key with them
 * @param matches where the members were before, by record number; those that are new were nowhere
 * @param operations the operations that they were in
 * @param keyGroups neighbourhoods of the keys of what arrived, as far as known
 * @param events what terminals did that bears on the members
 * @param arrivedNumbers the numbers of what arrived
 */
record WindowState(
    List<StoredRecord> arrived,
    List<Member> members,
    Map<Long, RecordMatch> matches,
    Map<UUID, OperationRow> operations,
    Map<Long, Long> keyGroups,
    EventsByTrace events,
    Set<Long> arrivedNumbers) {}
