/** Changes that take effect only when a second person approves them. */
@NullMarked
package io.reslip.reconciliation.change;

import org.jspecify.annotations.NullMarked;
