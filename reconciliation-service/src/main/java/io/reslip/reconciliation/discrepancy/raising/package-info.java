/** From judgements to discrepancies: what is to be opened, moved, withdrawn and reopened. */
@NullMarked
package io.reslip.reconciliation.discrepancy.raising;

import org.jspecify.annotations.NullMarked;
