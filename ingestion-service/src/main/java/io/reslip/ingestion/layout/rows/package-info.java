/** Cuts an upload of rows of text into units, in bounded memory. Pure. */
@NullMarked
package io.reslip.ingestion.layout.rows;

import org.jspecify.annotations.NullMarked;
