/** The terminals' journals: UnionPay POS ISO 8583 frames, as terminals send them. */
@NullMarked
package io.reslip.suite.fleet.journal;

import org.jspecify.annotations.NullMarked;
