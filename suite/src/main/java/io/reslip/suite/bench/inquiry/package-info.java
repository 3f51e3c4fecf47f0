/** How long it takes to find a payment among many from what somebody remembers of it. */
@NullMarked
package io.reslip.suite.bench.inquiry;

import org.jspecify.annotations.NullMarked;
