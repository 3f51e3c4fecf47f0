/** What a check found, and how it is told. */
@NullMarked
package io.reslip.suite.check.finding;

import org.jspecify.annotations.NullMarked;
