package io.reslip.ingestion.cardholder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns card numbers into tokens: the first 16 bytes of HMAC-SHA-256 under each key of the keyring,
 * the active key first. While a key is being rotated the keyring holds two, and so does every card.
 * Safe for use by many threads.
 */
public final class CardTokenizer {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int TOKEN_BYTES = 16;
  private static final int MIN_KEY_BYTES = 32;

  private record Keyed(String key, Mac prototype) {}

  private final List<Keyed> keyed = new ArrayList<>();

  /**
   * @param active the version whose token comes first
   * @param keys every version still in use, each at least 32 bytes
   * @throws IllegalArgumentException when the active key is missing or a key is too short
   */
  public CardTokenizer(String active, Map<String, byte[]> keys) {
    byte[] activeKey = keys.get(active);
    if (activeKey == null) {
      throw new IllegalArgumentException("the keyring has no key named " + active);
    }
    keyed.add(keyed(active, activeKey));
    keys.forEach((version, key) -> {
      if (!version.equals(active)) {
        keyed.add(keyed(version, key));
      }
    });
  }

  /** The tokens of a card number given as digits only, one for each key, the active key's first. */
  public List<CardToken> tokens(String pan) {
    byte[] digits = pan.getBytes(StandardCharsets.US_ASCII);
    List<CardToken> tokens = new ArrayList<>(keyed.size());
    for (Keyed each : keyed) {
      tokens.add(new CardToken(each.key, token(each.prototype, digits)));
    }
    Arrays.fill(digits, (byte) 0);
    return List.copyOf(tokens);
  }

  private static String token(Mac prototype, byte[] digits) {
    try {
      byte[] hash = ((Mac) prototype.clone()).doFinal(digits);
      return HexFormat.of().formatHex(hash, 0, TOKEN_BYTES);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this JDK's " + ALGORITHM + " cannot be copied", e);
    }
  }

  private static Keyed keyed(String version, byte[] key) {
    if (key.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException("key " + version + " is shorter than 32 bytes");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return new Keyed(version, mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
    }
  }
}
