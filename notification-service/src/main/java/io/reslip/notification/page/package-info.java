/** Lists that are read page by page. */
@NullMarked
package io.reslip.notification.page;

import org.jspecify.annotations.NullMarked;
