/** What is told to whom, once for each cause, and how far it got. */
@NullMarked
package io.reslip.notification.notice;

import org.jspecify.annotations.NullMarked;
