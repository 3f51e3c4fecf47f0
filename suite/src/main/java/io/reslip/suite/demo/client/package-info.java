/** The services' public API, as far as the demo uses it. */
@NullMarked
package io.reslip.suite.demo.client;

import org.jspecify.annotations.NullMarked;
