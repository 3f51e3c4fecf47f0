/** How far facts are matched and judged, and which replica may go on. */
@NullMarked
package io.reslip.reconciliation.matching.progress;

import org.jspecify.annotations.NullMarked;
