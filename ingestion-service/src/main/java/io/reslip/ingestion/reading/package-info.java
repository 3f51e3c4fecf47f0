/** Reading the evidence: for those allowed, and never unseen. */
@NullMarked
package io.reslip.ingestion.reading;

import org.jspecify.annotations.NullMarked;
