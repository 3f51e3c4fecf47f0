/** What is to be found in a fleet's days, as far as what was sent until a moment can witness it. */
@NullMarked
package io.reslip.suite.truth.witness;

import org.jspecify.annotations.NullMarked;
