/** A table-driven ISO 8583 codec: a profile is data, a parse indexes offsets. Pure. */
@NullMarked
package io.reslip.ingestion.iso8583.codec;

import org.jspecify.annotations.NullMarked;
