/** The same POST sent twice takes effect once. */
@NullMarked
package io.reslip.notification.idempotency;

import org.jspecify.annotations.NullMarked;
