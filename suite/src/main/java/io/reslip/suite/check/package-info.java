/** {@code ./reslip check}: judges a running suite from outside, by its public API only. */
@NullMarked
package io.reslip.suite.check;

import org.jspecify.annotations.NullMarked;
