/** The payment that a notice and its proof speak of. */
@NullMarked
package io.reslip.notification.payment;

import org.jspecify.annotations.NullMarked;
