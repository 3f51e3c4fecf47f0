/** One business day in numbers. */
@NullMarked
package io.reslip.reconciliation.summary;

import org.jspecify.annotations.NullMarked;
