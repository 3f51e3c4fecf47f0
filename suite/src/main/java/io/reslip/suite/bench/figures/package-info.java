/** What was measured, and the arithmetic on it; pure. */
@NullMarked
package io.reslip.suite.bench.figures;

import org.jspecify.annotations.NullMarked;
