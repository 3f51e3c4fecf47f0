package io.reslip.ingestion.upload;

import io.quarkus.security.identity.SecurityIdentity;
import io.reslip.ingestion.access.Caller;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.upload.run.UploadParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Which uploads a token allows. */
@RequestScoped
class UploadRights {
  private static final String ALL = "*";

  private final SecurityIdentity identity;

  UploadRights(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * Refuses with 403 what this caller may not send.
   *
   * @param deviceKey our terminal for the parameter terminalId
   */
  void require(Caller caller, UploadParameters parameters, @Nullable String deviceKey) {
    Source source = parameters.source();
    if (source == Source.REPAIR) {
      if (!caller.has(Roles.SERVICE)) {
        throw Problems.forbidden("Only the role service sends what was restored.");
      }
    } else if (!maySend(caller, source)) {
      requireTerminal(caller, parameters, deviceKey);
    }
    if (parameters.complete() && !maySend(caller, source)) {
      throw Problems.forbidden("Only the role sender may say that an upload is complete.");
    }
  }

  private boolean maySend(Caller caller, Source source) {
    return caller.has(Roles.SENDER)
        && source != Source.REPAIR
        && allows(claim("sources"), source.name());
  }

  private void requireTerminal(
      Caller caller, UploadParameters parameters, @Nullable String deviceKey) {
    Source source = parameters.source();
    if (!caller.has(Roles.TERMINAL) || source != Source.TERMINAL) {
      throw Problems.forbidden(
          "Your token does not allow uploads of source "
              + source
              + ": the role sender needs it in the claim sources.");
    }
    Set<String> terminals = claim("terminals");
    if (terminals.contains(ALL)) {
      return;
    }
    if (deviceKey == null) {
      throw Problems.forbidden("Name the terminal: terminalId=…, one of those in your token.");
    }
    if (!terminals.contains(deviceKey)) {
      throw Problems.forbidden("Your token is not for terminal " + parameters.terminalId() + ".");
    }
  }

  private static boolean allows(Set<String> claim, String value) {
    return claim.contains(ALL) || claim.contains(value);
  }

  /** A claim that is a text or a list of texts. */
  private Set<String> claim(String name) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Set.of();
    }
    Object value = token.getClaim(name);
    if (value instanceof Collection<?> values) {
      return values.stream().map(UploadRights::text).collect(Collectors.toSet());
    }
    return value == null ? Set.of() : Set.of(text(value));
  }

  private static String text(Object value) {
    return value instanceof JsonString json ? json.getString() : value.toString();
  }
}
