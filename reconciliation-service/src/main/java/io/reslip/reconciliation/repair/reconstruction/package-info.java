/** A lost record put together from what other sources say, field by field: a pure function. */
@NullMarked
package io.reslip.reconciliation.repair.reconstruction;

import org.jspecify.annotations.NullMarked;
