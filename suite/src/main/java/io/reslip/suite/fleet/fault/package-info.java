/** What goes wrong with records that were written: dealt on a small day, drawn in a large fleet. */
@NullMarked
package io.reslip.suite.fleet.fault;

import org.jspecify.annotations.NullMarked;
