/** What there is on a simulated day: merchants, terminals, cards, and what the terminals did. */
@NullMarked
package io.reslip.suite.fleet.model;

import org.jspecify.annotations.NullMarked;
