/** The payment as people see it: operations, records, legs, timeline. */
@NullMarked
package io.reslip.reconciliation.transaction;

import org.jspecify.annotations.NullMarked;
