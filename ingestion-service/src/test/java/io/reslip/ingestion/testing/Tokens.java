package io.reslip.ingestion.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as the launcher makes them. */
public final class Tokens {
  static final String ISSUER = "https://reslip.local";
  static final String PRIVATE_KEY = "test.private-key";

  private Tokens() {}

  /** Of a person who has the role's own name. */
  public static String of(String role) {
    return person(role, role);
  }

  /** Of a named person with these roles. */
  public static String person(String subject, String... roles) {
    return sign(claims(subject, roles));
  }

  /** Of a merchant, bound to its own data. */
  public static String merchant(String merchantKey) {
    return sign(claims("merchant-" + merchantKey, "merchant").claim("merchant", merchantKey));
  }

  /** Of a sender that has these sources. */
  public static String sender(String... sources) {
    return sign(claims("sender", "sender").claim("sources", List.of(sources)));
  }

  /** Of a terminal, for these devices. */
  public static String terminal(String... deviceKeys) {
    return sign(claims("terminal", "terminal").claim("terminals", List.of(deviceKeys)));
  }

  /** Of a person at another issuer: signed well, and not ours. */
  public static String foreign(String role) {
    return sign(claims(role, role).issuer("https://elsewhere.example"));
  }

  private static JwtClaimsBuilder claims(String subject, String... roles) {
    return Jwt.claims()
        .issuer(ISSUER)
        .audience("reslip")
        .subject(subject)
        .upn(subject)
        .groups(Set.of(roles))
        .expiresIn(3600);
  }

  private static String sign(JwtClaimsBuilder claims) {
    return claims.sign(privateKey());
  }

  private static PrivateKey privateKey() {
    String encoded = ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not a private key: " + PRIVATE_KEY, e);
    }
  }
}
