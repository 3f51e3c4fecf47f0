/** The same POST sent twice takes effect once. */
@NullMarked
package io.reslip.reconciliation.idempotency;

import org.jspecify.annotations.NullMarked;
