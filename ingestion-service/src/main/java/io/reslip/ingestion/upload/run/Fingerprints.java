package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.keyring.Keyring;
import io.reslip.ingestion.keyring.Keyring.KeySet;
import io.reslip.ingestion.upload.body.ContentCoding;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * By what an upload is recognised when it is sent again: its bytes as sent and its parameters.
 * Keyed, since a plain hash of a short body would give away the card number in it.
 */
@Singleton
public class Fingerprints {
  private static final String PURPOSE = "fingerprint";
  private static final String ALGORITHM = "HmacSHA256";

  private final KeySet keys;

  Fingerprints(Keyring keyring) {
    keys = keyring.keys(PURPOSE);
  }

  /** The fingerprint to write. */
  public byte[] active(byte[] sha256, ContentCoding coding, UploadHead head) {
    SecretKeySpec key = Objects.requireNonNull(keys.keys().get(keys.active()));
    return fingerprint(key, sha256, coding, head);
  }

  /** All that it may have been written as, while the key is being rotated. */
  public List<byte[]> all(byte[] sha256, ContentCoding coding, UploadHead head) {
    return keys.keys().values().stream()
        .map(key -> fingerprint(key, sha256, coding, head))
        .toList();
  }

  private static byte[] fingerprint(
      SecretKeySpec key, byte[] sha256, ContentCoding coding, UploadHead head) {
    UploadParameters parameters = head.parameters();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(sha256);
      add(mac, coding);
      add(mac, parameters.source());
      add(mac, parameters.layout());
      add(mac, parameters.merchantId());
      add(mac, parameters.terminalId());
      add(mac, parameters.businessDate());
      add(mac, parameters.cycle());
      add(mac, parameters.complete());
      Integer version = head.layoutVersion();
      // A later version of the layout that was asked for reads the same bytes anew.
      if (parameters.layout() != null && version != null && version > 1) {
        add(mac, version);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
    }
  }

  /** Parameters have no control characters, so U+0000 keeps them apart. */
  private static void add(Mac mac, @Nullable Object parameter) {
    mac.update((byte) 0);
    if (parameter != null) {
      mac.update(parameter.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
