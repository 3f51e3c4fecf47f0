/** How a simulated day comes about: drawn from a seed, the same on every machine. */
@NullMarked
package io.reslip.suite.fleet.plan;

import org.jspecify.annotations.NullMarked;
