/** Tells what was measured: to people, to programs, and in {@code docs/benchmarks.md}. */
@NullMarked
package io.reslip.suite.bench.report;

import org.jspecify.annotations.NullMarked;
