/** Keys, tokens and the file that hands them to those who may use the running suite. */
@NullMarked
package io.reslip.suite.launch.access;

import org.jspecify.annotations.NullMarked;
