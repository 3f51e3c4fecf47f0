/** Overwrites card data in ISO 8583 messages in place, each piece in its own encoding. Pure. */
@NullMarked
package io.reslip.ingestion.iso8583.erasure;

import org.jspecify.annotations.NullMarked;
