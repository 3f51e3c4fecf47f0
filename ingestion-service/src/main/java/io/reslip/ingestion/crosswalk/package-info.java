/** Which of our merchants and devices a source's own identifiers stand for. */
@NullMarked
package io.reslip.ingestion.crosswalk;

import org.jspecify.annotations.NullMarked;
