/** What is true of a simulated day, kept apart from what is sent, and how an answer compares. */
@NullMarked
package io.reslip.suite.truth;

import org.jspecify.annotations.NullMarked;
