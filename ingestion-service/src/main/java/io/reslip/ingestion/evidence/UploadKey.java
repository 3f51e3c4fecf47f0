package io.reslip.ingestion.evidence;

import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The data key of one upload's evidence.
 *
 * @param uploadId the upload, bound into every seal
 * @param data seals the pieces
 * @param version version of the keyring's key that wrapped it
 * @param wrapped the data key as it is stored
 */
public record UploadKey(UUID uploadId, SecretKey data, String version, byte[] wrapped) {

  byte[] seal(long offset, byte[] compressed) {
    return Seal.close(data, place(uploadId, offset), compressed);
  }

  byte[] open(long offset, byte[] sealed) {
    return Seal.open(data, place(uploadId, offset), sealed);
  }

  private static byte[] place(UUID uploadId, long offset) {
    return ByteBuffer.allocate(3 * Long.BYTES).put(bytes(uploadId)).putLong(offset).array();
  }

  static byte[] bytes(UUID uploadId) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(uploadId.getMostSignificantBits())
        .putLong(uploadId.getLeastSignificantBits())
        .array();
  }

  @Override
  public String toString() {
    return "key of upload " + uploadId;
  }
}
