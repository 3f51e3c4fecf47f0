package io.reslip.ingestion.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.reslip.ingestion.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request in hand. */
@RequestScoped
public class CurrentCaller {
  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The caller, as the verified token names it. */
  public Caller get() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw Problems.unauthorized("Send an access token: Authorization: Bearer ….");
    }
    String issuer = token.getIssuer();
    String subject = token.getSubject();
    if (issuer == null || subject == null) {
      throw Problems.unauthorized("The token must name its issuer (iss) and its subject (sub).");
    }
    Set<String> roles = identity.getRoles();
    return new Caller(issuer, subject, roles, merchantOf(token, roles));
  }

  private static @Nullable String merchantOf(JsonWebToken token, Set<String> roles) {
    if (!roles.contains(Roles.MERCHANT) || roles.stream().anyMatch(Roles.STAFF::contains)) {
      return null;
    }
    Object claim = token.getClaim("merchant");
    if (claim == null || claim.toString().isBlank()) {
      throw Problems.forbidden("A token with the role merchant must have the claim merchant.");
    }
    return claim.toString();
  }
}
