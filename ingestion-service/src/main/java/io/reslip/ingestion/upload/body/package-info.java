/** The body of an upload as a stream: digested, decoded, and kept from exploding. */
@NullMarked
package io.reslip.ingestion.upload.body;

import org.jspecify.annotations.NullMarked;
