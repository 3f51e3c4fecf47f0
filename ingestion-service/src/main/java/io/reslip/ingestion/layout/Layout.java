package io.reslip.ingestion.layout;

import io.reslip.ingestion.record.vocabulary.Source;
import java.io.InputStream;

/**
 * The description of how an upload's bytes become records. Stateless; safe for use by many threads.
 */
public interface Layout {

  /** How many first bytes {@link #fits} wants to see, where the upload has as many. */
  int DETECTION_BYTES = 64 * 1024;

  /** The name in the API, such as {@code reslip-ndjson}. */
  String name();

  /** Which version of that name it is, from 1. */
  default int version() {
    return 1;
  }

  /** Whether this source sends uploads in it. */
  default boolean isFor(Source source) {
    return true;
  }

  /** Whether an upload that begins with these bytes can be in this layout. */
  boolean fits(byte[] head);

  /**
   * Begins to read an upload.
   *
   * @param decoded the bytes after content decoding; the caller closes it
   * @param context what the upload's parameters tell
   */
  UnitReader open(InputStream decoded, UploadContext context);
}
