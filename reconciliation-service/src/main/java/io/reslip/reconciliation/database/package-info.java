/** Plain SQL in the caller's transaction, and rows in bulk by binary COPY. */
@NullMarked
package io.reslip.reconciliation.database;

import org.jspecify.annotations.NullMarked;
