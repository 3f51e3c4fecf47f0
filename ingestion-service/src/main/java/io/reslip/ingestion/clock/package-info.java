/** What time it is: the system's, or a simulated one that a played day sets. */
@NullMarked
package io.reslip.ingestion.clock;

import org.jspecify.annotations.NullMarked;
