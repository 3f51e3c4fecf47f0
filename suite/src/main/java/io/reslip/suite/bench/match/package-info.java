/** {@code ./reslip bench match} and {@code growth}: from the feed to matches that are stored. */
@NullMarked
package io.reslip.suite.bench.match;

import org.jspecify.annotations.NullMarked;
