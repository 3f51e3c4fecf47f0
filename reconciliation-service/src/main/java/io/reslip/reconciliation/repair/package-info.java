/** A lost record rebuilt from what is left, approved by two, and given back. */
@NullMarked
package io.reslip.reconciliation.repair;

import org.jspecify.annotations.NullMarked;
