/** What is known of whole terminals: gaps, totals, purges and clocks, and what they come to. */
@NullMarked
package io.reslip.reconciliation.matching.standing;

import org.jspecify.annotations.NullMarked;
