/** Who did what, in chains that nobody can change unseen. */
@NullMarked
package io.reslip.reconciliation.audit;

import org.jspecify.annotations.NullMarked;
