/** What this service owes another: sent until it is acknowledged, or until a person must look. */
@NullMarked
package io.reslip.reconciliation.outbox;

import org.jspecify.annotations.NullMarked;
