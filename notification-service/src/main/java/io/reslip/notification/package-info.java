@NullMarked
package io.reslip.notification;

import org.jspecify.annotations.NullMarked;
