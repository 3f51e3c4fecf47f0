/** What happened in the shop: evidence, its weight, and what it comes to. Knows no framework. */
@NullMarked
package io.reslip.reconciliation.matching.outcome;

import org.jspecify.annotations.NullMarked;
