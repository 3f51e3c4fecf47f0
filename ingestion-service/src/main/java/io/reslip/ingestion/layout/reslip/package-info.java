/** Reslip's own text layouts: NDJSON, CSV and approved repairs. */
@NullMarked
package io.reslip.ingestion.layout.reslip;

import org.jspecify.annotations.NullMarked;
