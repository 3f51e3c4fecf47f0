/** What several tests of the suite need. */
@NullMarked
package io.reslip.suite.testing;

import org.jspecify.annotations.NullMarked;
