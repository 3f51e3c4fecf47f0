package io.reslip.ingestion.keyring;

import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** Keys by purpose, each purpose with one active version and those it had before. */
public final class Keyring {
  private final Map<String, KeySet> purposes;

  Keyring(Map<String, KeySet> purposes) {
    this.purposes = Map.copyOf(purposes);
  }

  /**
   * The keys of a purpose.
   *
   * @throws IllegalStateException when the keyring has none
   */
  public KeySet keys(String purpose) {
    KeySet keys = purposes.get(purpose);
    if (keys == null) {
      throw new IllegalStateException("reslip.keyring has no key for the purpose " + purpose);
    }
    return keys;
  }

  /**
   * The versions of one purpose's key.
   *
   * @param active version to write with
   * @param keys every version that may still have to be read, 32 bytes each
   */
  public record KeySet(String active, Map<String, SecretKeySpec> keys) {
    public KeySet {
      keys = Map.copyOf(keys);
      if (!keys.containsKey(active)) {
        throw new IllegalStateException(
            "reslip.keyring has no key for its active version " + active);
      }
    }
  }
}
