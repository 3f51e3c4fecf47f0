/** Lists that are read page by page. */
@NullMarked
package io.reslip.ingestion.page;

import org.jspecify.annotations.NullMarked;
