/** The same POST sent twice takes effect once. */
@NullMarked
package io.reslip.ingestion.idempotency;

import org.jspecify.annotations.NullMarked;
