/** The clock that notices and histories go by. */
@NullMarked
package io.reslip.notification.clock;

import org.jspecify.annotations.NullMarked;
