/** Finds the frames of a terminal's journal, and the garbage between them. Pure. */
@NullMarked
package io.reslip.ingestion.iso8583.journal;

import org.jspecify.annotations.NullMarked;
