package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.matching.HeldRecord.Role;

/** A record in its operation. */
public record Placement(StoredRecord record, Role role, Pass pass) {}
