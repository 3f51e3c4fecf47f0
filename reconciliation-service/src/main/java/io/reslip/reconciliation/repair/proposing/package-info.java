/** Which lost records may be restored, and what of them: proposed by the machine or by a person. */
@NullMarked
package io.reslip.reconciliation.repair.proposing;

import org.jspecify.annotations.NullMarked;
