/** The feed of ingestion, taken in: facts in our own tables, the cursor in the same transaction. */
@NullMarked
package io.reslip.reconciliation.intake;

import org.jspecify.annotations.NullMarked;
