package io.reslip.ingestion.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Claims of the request's token beside its roles. */
@RequestScoped
public class TokenClaims {
  /** Stands in a claim for everything. */
  public static final String ALL = "*";

  private final SecurityIdentity identity;

  TokenClaims(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** A claim that is a text or a list of texts; empty where the token has none. */
  public Set<String> texts(String name) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Set.of();
    }
    Object value = token.getClaim(name);
    if (value instanceof Collection<?> values) {
      return values.stream().map(TokenClaims::text).collect(Collectors.toSet());
    }
    return value == null ? Set.of() : Set.of(text(value));
  }

  private static String text(Object value) {
    return value instanceof JsonString json ? json.getString() : value.toString();
  }
}
