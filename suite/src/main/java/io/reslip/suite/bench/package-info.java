/** Benchmarks: what Reslip does, held against a floor that is taken in the same run. */
@NullMarked
package io.reslip.suite.bench;

import org.jspecify.annotations.NullMarked;
