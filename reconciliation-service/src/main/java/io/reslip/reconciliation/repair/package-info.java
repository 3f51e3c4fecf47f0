/** A lost record rebuilt from what is left, approved by two, and given back: what a repair is. */
@NullMarked
package io.reslip.reconciliation.repair;

import org.jspecify.annotations.NullMarked;
