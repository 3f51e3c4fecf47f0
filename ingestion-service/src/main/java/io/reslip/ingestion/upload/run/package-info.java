/** An upload while it is received: chunk by chunk, committed or aborted, and alive in between. */
@NullMarked
package io.reslip.ingestion.upload.run;

import org.jspecify.annotations.NullMarked;
