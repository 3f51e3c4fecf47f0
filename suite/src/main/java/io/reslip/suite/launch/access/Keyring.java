package io.reslip.suite.launch.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The secret keys of one service, by purpose, in a file that only its owner may read. */
public final class Keyring {
  private static final int KEY_BYTES = 32;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Keyring() {}

  /**
   * Writes a keyring with one new key for each purpose, unless there is one already: keys are never
   * replaced.
   */
  public static Path in(Path file, List<String> purposes) {
    if (!Files.exists(file)) {
      SecretFile.write(
          file,
          json(
              purposes.stream()
                  .collect(Collectors.toMap(Function.identity(), purpose -> newKey()))));
    }
    return file;
  }

  private static Map<String, Object> newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return Map.of("active", "k1", "keys", Map.of("k1", Base64.getEncoder().encodeToString(key)));
  }

  private static String json(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
