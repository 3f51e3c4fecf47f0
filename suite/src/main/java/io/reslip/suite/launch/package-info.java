/** Starts, watches and stops the suite: PostgreSQL, mail server and the three services. */
@NullMarked
package io.reslip.suite.launch;

import org.jspecify.annotations.NullMarked;
