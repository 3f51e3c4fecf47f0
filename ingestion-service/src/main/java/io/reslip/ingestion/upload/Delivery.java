package io.reslip.ingestion.upload;

import io.reslip.ingestion.upload.body.ContentCoding;
import io.reslip.ingestion.upload.body.SentBody;
import io.reslip.ingestion.upload.run.UploadHead;
import io.reslip.ingestion.upload.run.UploadParameters;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * An upload as it stands at the door.
 *
 * @param announced SHA-256 of the body, where its sender announces it
 */
record Delivery(UploadHead head, ContentCoding coding, Optional<byte[]> announced, SentBody body) {

  UploadParameters parameters() {
    return head.parameters();
  }

  /** The same with its layout found. */
  Delivery with(UploadHead named) {
    return new Delivery(named, coding, announced, body);
  }

  /** Whether the body is the one announced; to be asked at its end. */
  boolean isAsAnnounced() {
    return announced.isEmpty() || MessageDigest.isEqual(announced.get(), body.sha256());
  }
}
