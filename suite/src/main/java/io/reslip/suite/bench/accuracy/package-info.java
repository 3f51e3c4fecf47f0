/** {@code ./reslip bench accuracy}: what is found in a fleet's days, held against their truth. */
@NullMarked
package io.reslip.suite.bench.accuracy;

import org.jspecify.annotations.NullMarked;
