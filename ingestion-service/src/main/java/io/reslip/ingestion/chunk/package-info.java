/** Commits a piece of an upload: evidence, records, rejects and facts in one transaction. */
@NullMarked
package io.reslip.ingestion.chunk;

import org.jspecify.annotations.NullMarked;
