/** What ingestion tells reconciliation: every fact once, in commit order, and none skipped. */
@NullMarked
package io.reslip.ingestion.feed;

import org.jspecify.annotations.NullMarked;
