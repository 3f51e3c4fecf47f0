/** Which legs an operation owes, until when, and what is said of an absent one. */
@NullMarked
package io.reslip.reconciliation.expectation;

import org.jspecify.annotations.NullMarked;
