package io.reslip.ingestion.evidence;

import io.reslip.ingestion.keyring.Keyring;
import io.reslip.ingestion.keyring.Keyring.KeySet;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Envelope keys: each upload has a data key of its own, wrapped by the keyring's evidence key. */
@Singleton
public class EvidenceKeys {
  private static final String PURPOSE = "evidence";
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final KeySet keys;

  EvidenceKeys(Keyring keyring) {
    keys = keyring.keys(PURPOSE);
  }

  /** A new data key for an upload. */
  public UploadKey create(UUID uploadId) {
    byte[] data = new byte[KEY_BYTES];
    random.nextBytes(data);
    byte[] wrapped = Seal.close(wrapping(keys.active()), UploadKey.bytes(uploadId), data);
    return new UploadKey(uploadId, new SecretKeySpec(data, "AES"), keys.active(), wrapped);
  }

  UploadKey unwrap(UUID uploadId, String version, byte[] wrapped) {
    byte[] data = Seal.open(wrapping(version), UploadKey.bytes(uploadId), wrapped);
    return new UploadKey(uploadId, new SecretKeySpec(data, "AES"), version, wrapped);
  }

  private SecretKey wrapping(String version) {
    SecretKeySpec key = keys.keys().get(version);
    if (key == null) {
      throw new IllegalStateException("reslip.keyring no longer has evidence key " + version);
    }
    return new SecretKeySpec(key.getEncoded(), "AES");
  }
}
