/** What does not agree: raised, moved and withdrawn by the machine, looked after by people. */
@NullMarked
package io.reslip.reconciliation.discrepancy;

import org.jspecify.annotations.NullMarked;
