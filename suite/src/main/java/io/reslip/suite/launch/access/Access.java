package io.reslip.suite.launch.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a program needs to use the running suite, as {@code access.json} says it.
 *
 * @param addresses base address of each service by its name
 * @param tokens a bearer token for each role
 */
public record Access(Map<String, URI> addresses, Map<Role, String> tokens) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies what it is given. */
  public Access {
    addresses = new LinkedHashMap<>(addresses);
    tokens = new EnumMap<>(tokens);
  }

  /** Access for every role. */
  public static Access forAll(Map<String, URI> addresses, Tokens tokens) {
    Map<Role, String> byRole = new EnumMap<>(Role.class);
    Arrays.stream(Role.values()).forEach(role -> byRole.put(role, tokens.of(role)));
    return new Access(addresses, byRole);
  }

  /** Writes {@code access.json}, readable by its owner only, whole or not at all. */
  public void write(Path file) {
    Map<String, Object> content = new LinkedHashMap<>();
    addresses.forEach((name, address) -> content.put(name, address.toString()));
    Map<String, String> named = new LinkedHashMap<>();
    tokens.forEach((role, token) -> named.put(role.label(), token));
    content.put("tokens", named);
    try {
      SecretFile.write(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes one token to a file of its own, readable by its owner only. */
  public void writeToken(Role role, Path file) {
    SecretFile.write(file, token(role));
  }

  /** The bearer token of this role. */
  public String token(Role role) {
    return Objects.requireNonNull(tokens.get(role));
  }

  @Override
  public String toString() {
    return "Access" + addresses;
  }
}
