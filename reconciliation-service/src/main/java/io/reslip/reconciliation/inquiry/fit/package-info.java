/** How well a payment fits to what an asker remembers: pure, and forgiving of slips. */
@NullMarked
package io.reslip.reconciliation.inquiry.fit;

import org.jspecify.annotations.NullMarked;
