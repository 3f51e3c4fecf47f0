/** {@code ./reslip demo}: plays a simulated day through all services and shows what was found. */
@NullMarked
package io.reslip.suite.demo;

import org.jspecify.annotations.NullMarked;
