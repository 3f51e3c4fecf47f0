/** Where people look at discrepancies and look after them. */
@NullMarked
package io.reslip.reconciliation.discrepancy.desk;

import org.jspecify.annotations.NullMarked;
