/** What the demo tells: found against true, for people and for programs. */
@NullMarked
package io.reslip.suite.demo.report;

import org.jspecify.annotations.NullMarked;
