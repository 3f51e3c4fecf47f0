package io.reslip.notification.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a proof: 128 random bits, two bits that are 0 and a check of 10 bits, as 28
 * characters of Crockford's base32 (no I, L, O, U). The check tells a slip of the pen from a code
 * that is not there; it is no secret.
 *
 * @param text 28 characters, without dashes
 */
record ProofCode(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_BYTES = 16;
  private static final int RANDOM_CHARACTERS = 26;
  private static final int LENGTH = 28;
  private static final int GROUP = 4;

  static ProofCode random(SecureRandom random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return of(bytes);
  }

  static ProofCode of(byte[] bytes) {
    StringBuilder text = new StringBuilder(LENGTH);
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
    return new ProofCode(text + check(text.toString()));
  }

  /** Reads what somebody typed: dashes, blanks, case, and O, I, L for 0 and 1 do not matter. */
  static Optional<ProofCode> parse(String typed) {
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (text.length() != LENGTH || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Optional.empty();
    }
    String random = text.substring(0, RANDOM_CHARACTERS);
    return text.equals(random + check(random))
        ? Optional.of(new ProofCode(text))
        : Optional.empty();
  }

  /** In groups of four, to be read out and typed. */
  String grouped() {
    return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  private static String check(String random) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(random.getBytes(StandardCharsets.US_ASCII));
      return "" + ALPHABET.charAt(hash[0] & 31) + ALPHABET.charAt(hash[1] & 31);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
