/** One text for one JSON value, to hash and to sign. */
@NullMarked
package io.reslip.notification.canonical;

import org.jspecify.annotations.NullMarked;
