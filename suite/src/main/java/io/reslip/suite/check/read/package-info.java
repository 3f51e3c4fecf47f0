/** Reads what the services answer, however much it is, without holding it in memory. */
@NullMarked
package io.reslip.suite.check.read;

import org.jspecify.annotations.NullMarked;
