/** The one place that prints for people, and the failures that are explained to them. */
@NullMarked
package io.reslip.suite.console;

import org.jspecify.annotations.NullMarked;
