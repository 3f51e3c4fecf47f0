package io.reslip.ingestion.upload;

import io.reslip.ingestion.access.Caller;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.access.TokenClaims;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.upload.run.UploadParameters;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which uploads a token allows. */
@RequestScoped
class UploadRights {
  private final TokenClaims claims;

  UploadRights(TokenClaims claims) {
    this.claims = claims;
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
        && allows(claims.texts("sources"), source.name());
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
    Set<String> terminals = claims.texts("terminals");
    if (terminals.contains(TokenClaims.ALL)) {
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
    return claim.contains(TokenClaims.ALL) || claim.contains(value);
  }
}
