/** What must hold between the services' answers: pure, fed with answers one by one. */
@NullMarked
package io.reslip.suite.check.rule;

import org.jspecify.annotations.NullMarked;
