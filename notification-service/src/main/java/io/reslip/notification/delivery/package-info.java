/** Notices on their way out, by e-mail. */
@NullMarked
package io.reslip.notification.delivery;

import org.jspecify.annotations.NullMarked;
