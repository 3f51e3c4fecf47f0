package io.reslip.notification.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps this service from starting in production mode: a pure check of its settings. */
final class ProductionReadiness {
  static final String PRODUCTION = "production";
  static final String LOCAL = "local";

  /** The settings that matter; null is not set. */
  record Settings(
      String mode,
      @Nullable String publicKey,
      @Nullable String authServerUrl,
      String clock,
      @Nullable String keyring,
      @Nullable String publicUrl,
      @Nullable String mailFrom) {}

  private ProductionReadiness() {}

  /** One sentence for each obstacle, each naming its property; empty when the start may go on. */
  static List<String> obstacles(Settings settings) {
    if (settings.mode().equals(LOCAL)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    if (!settings.mode().equals(PRODUCTION)) {
      found.add("reslip.mode is '" + settings.mode() + "': it must be production or local.");
    }
    if (settings.publicKey() != null) {
      found.add(
          "quarkus.oidc.public-key is set: tokens signed by a local key are for local runs only."
              + " Remove it and set quarkus.oidc.auth-server-url.");
    }
    if (settings.authServerUrl() == null) {
      found.add("quarkus.oidc.auth-server-url is not set: name the issuer of access tokens.");
    }
    if (!settings.clock().equals("system")) {
      found.add("reslip.clock is '" + settings.clock() + "': in production it must be system.");
    }
    if (settings.keyring() == null) {
      found.add("reslip.keyring is not set: name the file that holds the key of proofs.");
    }
    if (settings.publicUrl() == null) {
      found.add(
          "reslip.public-url is not set: name the address under which people open proofs, as"
              + " https://proof.example.com.");
    }
    if (settings.mailFrom() == null) {
      found.add("quarkus.mailer.from is not set: name the address that mails come from.");
    }
    return found;
  }
}
