/** The files of host, scheme and tills, in Reslip's own layouts. */
@NullMarked
package io.reslip.suite.fleet.file;

import org.jspecify.annotations.NullMarked;
