package io.reslip.postgres;

import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords that need no quoting in SQL or in a shell. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static String password() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replace('-', 'x');
  }
}
