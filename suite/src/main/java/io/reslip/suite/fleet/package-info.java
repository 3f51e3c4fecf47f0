/** A simulated business day: what each source sends, drawn from a seed. */
@NullMarked
package io.reslip.suite.fleet;

import org.jspecify.annotations.NullMarked;
