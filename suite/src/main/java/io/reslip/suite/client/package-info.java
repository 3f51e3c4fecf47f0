/** The services' public API, as far as the suite's commands use it. */
@NullMarked
package io.reslip.suite.client;

import org.jspecify.annotations.NullMarked;
