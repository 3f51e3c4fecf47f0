/** Runs the whole of Reslip on one machine. */
@NullMarked
package io.reslip.suite;

import org.jspecify.annotations.NullMarked;
