/** What keeps matching going, and tells how far it is. */
@NullMarked
package io.reslip.reconciliation.matching.run;

import org.jspecify.annotations.NullMarked;
