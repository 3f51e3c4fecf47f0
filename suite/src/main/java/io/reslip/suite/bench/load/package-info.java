/** Load for benchmarks: payments without end, in several layouts, and their way into ingestion. */
@NullMarked
package io.reslip.suite.bench.load;

import org.jspecify.annotations.NullMarked;
