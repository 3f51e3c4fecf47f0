package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.access.Caller;
import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.layout.Layout;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an upload before it is read.
 *
 * @param layout as told or detected; null where it ended before that
 * @param layoutVersion of that layout; null where it ended before that
 * @param keys our merchant and device for the parameters
 * @param receivedAt our clock
 */
public record UploadHead(
    UUID id,
    UploadParameters parameters,
    @Nullable String layout,
    @Nullable Integer layoutVersion,
    Keys keys,
    Caller sender,
    Instant receivedAt) {

  /** The same with its layout. */
  public UploadHead in(Layout found) {
    return new UploadHead(id, parameters, found.name(), found.version(), keys, sender, receivedAt);
  }
}
