/** What people read, in each language: words, money, times. */
@NullMarked
package io.reslip.notification.wording;

import org.jspecify.annotations.NullMarked;
