/** Bank statements and notifications of ISO 20022: camt.053 and camt.054. Pure. */
@NullMarked
package io.reslip.ingestion.layout.camt;

import org.jspecify.annotations.NullMarked;
