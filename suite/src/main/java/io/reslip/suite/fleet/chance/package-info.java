/** What may happen, how often, and the dice that decide. */
@NullMarked
package io.reslip.suite.fleet.chance;

import org.jspecify.annotations.NullMarked;
