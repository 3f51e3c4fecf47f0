/** Reads JSON from bytes and knows where each token stands. Pure. */
@NullMarked
package io.reslip.ingestion.layout.json;

import org.jspecify.annotations.NullMarked;
