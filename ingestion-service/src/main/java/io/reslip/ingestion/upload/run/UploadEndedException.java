package io.reslip.ingestion.upload.run;

/**
 * The upload was declared dead while it was still received: this process was silent for too long.
 */
public final class UploadEndedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UploadEndedException() {
    super("the upload was aborted meanwhile");
  }
}
