package io.reslip.reconciliation.audit;

import io.reslip.reconciliation.keyring.Keyring.KeySet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of a chain: HMAC-SHA-256, every part with its length in front, so that no two
 * entries read alike. Entries and heads begin with different words and never stand for each other.
 */
final class ChainMac {
  /** What the first entry has in front. */
  static final byte[] START = new byte[0];

  private final KeySet keys;

  ChainMac(KeySet keys) {
    this.keys = keys;
  }

  String activeVersion() {
    return keys.active();
  }

  byte[] entry(AuditEntry entry, byte[] previous, String keyVersion) {
    return mac(
        keyVersion,
        "reslip-audit-entry-1",
        entry.chain().kind().name(),
        entry.chain().id().toString(),
        Integer.toString(entry.sequence()),
        entry.at().toString(),
        entry.actor().kind().name(),
        entry.actor().issuer(),
        entry.actor().subject(),
        entry.action(),
        entry.detail(),
        previous);
  }

  byte[] head(AuditChain chain, int length, byte[] lastMac, String keyVersion) {
    return mac(
        keyVersion,
        "reslip-audit-head-1",
        chain.kind().name(),
        chain.id().toString(),
        Integer.toString(length),
        lastMac);
  }

  boolean knows(String keyVersion) {
    return keys.keys().containsKey(keyVersion);
  }

  static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private byte[] mac(String keyVersion, @Nullable Object... parts) {
    SecretKeySpec key =
        Optional.ofNullable(keys.keys().get(keyVersion))
            .orElseThrow(() -> new IllegalArgumentException("no audit key " + keyVersion));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(framed(parts));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }

  private static byte[] framed(@Nullable Object[] parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Object part : parts) {
        if (part == null) {
          out.writeInt(-1);
          continue;
        }
        byte[] content =
            part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(content.length);
        out.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }
}
