/** Looking records up by any key that somebody may have in hand. */
@NullMarked
package io.reslip.ingestion.search;

import org.jspecify.annotations.NullMarked;
