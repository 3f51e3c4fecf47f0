/** Where notices go; changed by two people. */
@NullMarked
package io.reslip.notification.recipient;

import org.jspecify.annotations.NullMarked;
