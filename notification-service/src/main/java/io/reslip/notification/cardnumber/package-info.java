/** Calls are searched for card numbers: this service never holds one. */
@NullMarked
package io.reslip.notification.cardnumber;

import org.jspecify.annotations.NullMarked;
