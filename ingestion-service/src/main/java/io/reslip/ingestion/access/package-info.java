/** Who calls, what they may do, and whose data they may see. */
@NullMarked
package io.reslip.ingestion.access;

import org.jspecify.annotations.NullMarked;
