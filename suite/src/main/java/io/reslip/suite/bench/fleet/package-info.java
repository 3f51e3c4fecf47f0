/** {@code ./reslip bench fleet}: how fast the simulated fleet writes what its sources send. */
@NullMarked
package io.reslip.suite.bench.fleet;

import org.jspecify.annotations.NullMarked;
