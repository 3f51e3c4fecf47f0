package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.matching.operation.OperationFilter;

/** A request to judge operations again. */
record Rejudgement(long number, OperationFilter filter) {}
