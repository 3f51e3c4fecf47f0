package io.reslip.ingestion.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the caller of the request in hand may read. */
@RequestScoped
public class ReadScopes {
  private final CurrentCaller caller;
  private final TokenClaims claims;

  ReadScopes(CurrentCaller caller, TokenClaims claims) {
    this.caller = caller;
    this.claims = claims;
  }

  /**
   * The scope of the caller, narrowed to the merchant that the request asks for.
   *
   * @param merchantAsked null for all that the caller may see
   */
  public ReadScope get(@Nullable String merchantAsked) {
    Caller who = caller.get();
    String merchant = who.merchantFilter(merchantAsked);
    if (who.roles().stream().anyMatch(Roles.STAFF::contains) || who.has(Roles.MERCHANT)) {
      return new ReadScope(merchant, null, null);
    }
    if (who.has(Roles.SENDER)) {
      return new ReadScope(merchant, null, limit("sources"));
    }
    return new ReadScope(merchant, limit("terminals"), Set.of("TERMINAL"));
  }

  private @Nullable Set<String> limit(String claim) {
    Set<String> allowed = claims.texts(claim);
    return allowed.contains(TokenClaims.ALL) ? null : allowed;
  }
}
