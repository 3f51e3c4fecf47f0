package io.reslip.notification.proof;

import io.reslip.notification.keyring.Keyring;
import io.reslip.notification.keyring.Keyring.KeySet;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * HMAC-SHA-256 over lines, under a key that is not in the database: whoever can write the tables
 * cannot make a document that passes.
 */
@Singleton
class ProofSigner {
  private static final Logger LOG = Logger.getLogger(ProofSigner.class);
  private static final String PURPOSE = "proof";

  private final KeySet keys;

  ProofSigner(Keyring keyring) {
    this.keys = keyring.keys(PURPOSE);
  }

  /** A MAC and the version of the key that it was made with. */
  record Signature(String keyVersion, byte[] mac) {}

  /**
   * Signs lines.
   *
   * @param lines all but the last without a line feed, so that no two lists give the same text
   */
  Signature sign(String... lines) {
    return new Signature(keys.active(), mac(key(keys.active()), lines));
  }

  /** Whether the lines are those that were signed. */
  boolean verify(Signature signature, String... lines) {
    SecretKeySpec key = keys.keys().get(signature.keyVersion());
    if (key == null) {
      LOG.errorf(
          "reslip.keyring has no version %s of the key for proofs: its proofs cannot be checked",
          signature.keyVersion());
      return false;
    }
    return MessageDigest.isEqual(signature.mac(), mac(key, lines));
  }

  private SecretKeySpec key(String version) {
    SecretKeySpec key = keys.keys().get(version);
    if (key == null) {
      throw new IllegalStateException("no active key for proofs");
    }
    return key;
  }

  private static byte[] mac(SecretKeySpec key, String... lines) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
