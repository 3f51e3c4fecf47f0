/** {@code ./reslip bench faults}: plays days while everything breaks, and judges what is left. */
@NullMarked
package io.reslip.suite.bench.faults;

import org.jspecify.annotations.NullMarked;
