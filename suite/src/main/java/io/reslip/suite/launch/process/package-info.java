/** The services as child processes that never outlive the launcher. */
@NullMarked
package io.reslip.suite.launch.process;

import org.jspecify.annotations.NullMarked;
