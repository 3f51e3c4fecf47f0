/**
 * The pure part of matching: from the records of a neighbourhood to its operations. The result is a
 * function of the set of records, never of their order.
 */
@NullMarked
package io.reslip.reconciliation.matching.grouping;

import org.jspecify.annotations.NullMarked;
