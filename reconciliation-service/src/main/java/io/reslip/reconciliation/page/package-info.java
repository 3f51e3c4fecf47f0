/** Lists that are read page by page. */
@NullMarked
package io.reslip.reconciliation.page;

import org.jspecify.annotations.NullMarked;
