/** Who calls, what they may do, and whose data they may see. */
@NullMarked
package io.reslip.notification.access;

import org.jspecify.annotations.NullMarked;
