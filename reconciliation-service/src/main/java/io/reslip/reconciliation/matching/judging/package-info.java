/** What is said of absent legs, kept up to date as facts, contracts and the clock move. */
@NullMarked
package io.reslip.reconciliation.matching.judging;

import org.jspecify.annotations.NullMarked;
