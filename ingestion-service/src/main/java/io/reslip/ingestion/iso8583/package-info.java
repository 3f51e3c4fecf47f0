/** ISO 8583: a table-driven codec, and the layout of a UnionPay POS terminal's journal. */
@NullMarked
package io.reslip.ingestion.iso8583;

import org.jspecify.annotations.NullMarked;
