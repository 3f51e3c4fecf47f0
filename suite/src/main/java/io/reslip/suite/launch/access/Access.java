package io.reslip.suite.launch.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
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

  /**
   * Reads {@code access.json}.
   *
   * @throws Failure when there is none that can be read
   */
  public static Access read(Path file) {
    try {
      JsonNode content = JSON.readTree(Files.readAllBytes(file));
      Map<String, URI> addresses = new LinkedHashMap<>();
      Map<Role, String> tokens = new EnumMap<>(Role.class);
      for (Map.Entry<String, JsonNode> entry : content.properties()) {
        if (entry.getValue().isTextual()) {
          addresses.put(entry.getKey(), URI.create(entry.getValue().asText()));
        }
      }
      for (Role role : Role.values()) {
        tokens.put(role, content.path("tokens").path(role.label()).asText());
      }
      return new Access(addresses, tokens);
    } catch (IOException e) {
      throw new Failure(
          file + " cannot be read: " + e.getMessage(),
          e,
          List.of("It is there while a suite runs: start one with ./reslip up."));
    }
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

  /** Base address of the API of the service with this name, for example {@code ingestion}. */
  public URI address(String service) {
    return Objects.requireNonNull(addresses.get(service));
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
