package io.reslip.suite.launch.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs the bearer tokens of a local run. */
public final class Tokens {
  /** Who the services of a local run trust as the one that signs. */
  public static final String ISSUER = "https://reslip.local";

  /** Whom the tokens are meant for. */
  public static final String AUDIENCE = "reslip";

  // Longer than any local run: the key itself lies beside the tokens, so a short life would protect
  // nothing.
  private static final Duration LIFE = Duration.ofDays(365);
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final SigningKeys keys;
  private final Clock clock;

  /** Tokens signed with {@code keys}, issued at the time of {@code clock}. */
  public Tokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** A bearer token, without the word Bearer. */
  public String of(Role role) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(role.label())
            .claim("upn", role.label())
            .claim("groups", List.of(role.group()))
            .issueTime(Date.from(now.minus(CLOCK_SKEW)))
            .expirationTime(Date.from(now.plus(LIFE)));
    switch (role) {
      case TERMINAL -> claims.claim("terminals", List.of("*"));
      case SENDER -> claims.claim("sources", List.of("*"));
      case MERCHANT -> claims.claim("merchant", "M1");
      case MERCHANT_2 -> claims.claim("merchant", "M2");
      default -> {
        // The other roles carry no scope of their own.
      }
    }
    return signed(claims.build());
  }

  private String signed(JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(keys.pair().getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(keys.pair()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the token could not be signed", e);
    }
    return token.serialize();
  }
}
