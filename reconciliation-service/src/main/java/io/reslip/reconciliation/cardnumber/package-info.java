/** What people write is searched for card numbers: this service never holds one. */
@NullMarked
package io.reslip.reconciliation.cardnumber;

import org.jspecify.annotations.NullMarked;
