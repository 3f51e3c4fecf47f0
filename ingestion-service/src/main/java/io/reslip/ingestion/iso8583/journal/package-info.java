/** From the frames of a terminal's journal to records, events and attestations. Pure. */
@NullMarked
package io.reslip.ingestion.iso8583.journal;

import org.jspecify.annotations.NullMarked;
