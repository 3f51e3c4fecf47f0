/**
 * What does not agree about a payment: rules as pure functions over a small view of it. The order
 * in which records came plays no part. Knows no framework.
 */
@NullMarked
package io.reslip.reconciliation.matching.kinds;

import org.jspecify.annotations.NullMarked;
