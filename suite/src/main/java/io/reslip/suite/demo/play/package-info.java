/** The script of the demo day: who does what, when, through the public API. */
@NullMarked
package io.reslip.suite.demo.play;

import org.jspecify.annotations.NullMarked;
