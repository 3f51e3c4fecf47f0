/** Operations and the records that they are made of, as they are stored. */
@NullMarked
package io.reslip.reconciliation.matching.operation;

import org.jspecify.annotations.NullMarked;
