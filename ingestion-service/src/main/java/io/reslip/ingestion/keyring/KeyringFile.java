package io.reslip.ingestion.keyring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.keyring.Keyring.KeySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads {@code {"<purpose>": {"active": "k1", "keys": {"k1": "<base64, 32 bytes>"}}}} from a file
 * that only its owner may read.
 */
final class KeyringFile {
  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> NOT_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private record Entry(String active, Map<String, String> keys) {}

  private KeyringFile() {}

  static Keyring read(Path file) {
    try {
      refuseWhenOthersMayRead(file);
      ObjectMapper mapper = new ObjectMapper();
      Map<String, Entry> entries =
          mapper.readValue(
              file.toFile(),
              mapper.getTypeFactory().constructMapType(Map.class, String.class, Entry.class));
      Map<String, KeySet> purposes = new HashMap<>();
      entries.forEach((purpose, entry) -> purposes.put(purpose, keySet(purpose, entry)));
      return new Keyring(purposes);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read reslip.keyring " + file, e);
    }
  }

  private static KeySet keySet(String purpose, Entry entry) {
    Map<String, SecretKeySpec> keys = new HashMap<>();
    entry.keys().forEach((version, text) -> keys.put(version, key(purpose, version, text)));
    return new KeySet(entry.active(), keys);
  }

  private static SecretKeySpec key(String purpose, String version, String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException(
          "key " + version + " of " + purpose + " in reslip.keyring must have 32 bytes");
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** The group may read: that is how a cluster hands secrets to a process. */
  private static void refuseWhenOthersMayRead(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
      if (NOT_OTHERS.contains(permission)) {
        throw new IllegalStateException(
            "reslip.keyring " + file + " may be read by others: chmod 600");
      }
    }
  }
}
