/** {@code ./reslip bench ingest}: records over HTTP into ingestion. */
@NullMarked
package io.reslip.suite.bench.ingest;

import org.jspecify.annotations.NullMarked;
