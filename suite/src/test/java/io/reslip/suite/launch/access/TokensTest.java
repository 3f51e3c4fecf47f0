package io.reslip.suite.launch.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
  private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyTokenVerifiesWithThePublishedKeyAndNamesItsPerson(Role role) throws Exception {
    // given
    SigningKeys keys = SigningKeys.in(folder.resolve("key.json"));

    // when
    SignedJWT token = SignedJWT.parse(new Tokens(keys, at(NOW)).of(role));

    // then
    assertThat(token.verify(new RSASSAVerifier(published(keys)))).isTrue();
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("https://reslip.local");
    assertThat(claims.getAudience()).containsExactly("reslip");
    assertThat(claims.getSubject()).isEqualTo(role.label());
    assertThat(claims.getStringClaim("upn")).isEqualTo(role.label());
    assertThat(claims.getIssueTime()).isBefore(NOW);
    assertThat(claims.getExpirationTime()).isAfter(NOW);
  }

  @Test
  void twoApproversAreTwoPeopleInOneRole() throws Exception {
    assertThat(claims(Role.APPROVER).getStringListClaim("groups")).containsExactly("approver");
    assertThat(claims(Role.APPROVER_2).getStringListClaim("groups")).containsExactly("approver");
    assertThat(claims(Role.APPROVER_2).getSubject()).isEqualTo("approver-2");
  }

  @Test
  void merchantsAreBoundToTheirOwnData() throws Exception {
    assertThat(claims(Role.MERCHANT).getStringClaim("merchant")).isEqualTo("M1");
    assertThat(claims(Role.MERCHANT_2).getStringClaim("merchant")).isEqualTo("M2");
    assertThat(claims(Role.MERCHANT_2).getStringListClaim("groups")).containsExactly("merchant");
    assertThat(claims(Role.OPERATOR).getClaim("merchant")).isNull();
  }

  @Test
  void terminalAndSenderMaySpeakForAll() throws Exception {
    assertThat(claims(Role.TERMINAL).getStringListClaim("terminals")).isEqualTo(List.of("*"));
    assertThat(claims(Role.SENDER).getStringListClaim("sources")).isEqualTo(List.of("*"));
    assertThat(claims(Role.VIEWER).getClaim("sources")).isNull();
  }

  @Test
  void aReopenedFolderHasTheSameKeyAndOnlyItsOwnerMayReadIt() throws Exception {
    // given
    Path file = folder.resolve("key.json");
    SigningKeys made = SigningKeys.in(file);

    // when
    SigningKeys reopened = SigningKeys.in(file);

    // then
    assertThat(reopened.publicKey()).isEqualTo(made.publicKey());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private JWTClaimsSet claims(Role role) throws Exception {
    SigningKeys keys = SigningKeys.in(folder.resolve("key.json"));
    return SignedJWT.parse(new Tokens(keys, at(NOW)).of(role)).getJWTClaimsSet();
  }

  private static RSAPublicKey published(SigningKeys keys) throws Exception {
    byte[] encoded = Base64.getDecoder().decode(keys.publicKey());
    return (RSAPublicKey)
        KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
