/**
 * Why a record is where it is: what brought it there, what was compared, and what it nearly met.
 */
@NullMarked
package io.reslip.reconciliation.explanation;

import org.jspecify.annotations.NullMarked;
