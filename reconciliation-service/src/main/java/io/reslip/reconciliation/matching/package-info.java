/**
 * From records to operations and transactions: a pure function of each neighbourhood, kept up to
 * date by micro-batches.
 */
@NullMarked
package io.reslip.reconciliation.matching;

import org.jspecify.annotations.NullMarked;
