/** POST /v1/uploads: one delivery of bytes from one source, received as a stream. */
@NullMarked
package io.reslip.ingestion.upload;

import org.jspecify.annotations.NullMarked;
