/** The local mail server that stands in for the world outside. */
@NullMarked
package io.reslip.suite.launch.mail;

import org.jspecify.annotations.NullMarked;
