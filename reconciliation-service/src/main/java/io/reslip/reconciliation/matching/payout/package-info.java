/**
 * What the bank owes merchants: composed from the settlement of a cycle, and held against the
 * bank's lines. Bank lines never meet sales.
 */
@NullMarked
package io.reslip.reconciliation.matching.payout;

import org.jspecify.annotations.NullMarked;
