package io.reslip.suite.launch.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;

/**
 * The RSA key pair that signs the tokens of a local run. Kept in a file so that a reopened suite
 * has the same.
 */
public final class SigningKeys {
  private static final int BITS = 2048;

  private final RSAKey pair;

  private SigningKeys(RSAKey pair) {
    this.pair = pair;
  }

  /**
   * Reads the pair from {@code file}, or makes one and writes it there, readable by its owner only.
   */
  public static SigningKeys in(Path file) {
    try {
      if (Files.exists(file)) {
        return new SigningKeys(RSAKey.parse(Files.readString(file)));
      }
      RSAKey made = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
      SecretFile.write(file, made.toJSONString());
      return new SigningKeys(made);
    } catch (ParseException e) {
      throw new Failure(
          file + " is no key pair.",
          e,
          List.of("Use another --data folder, or put the file back."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot make RSA keys", e);
    }
  }

  /** The public half as {@code quarkus.oidc.public-key} takes it: base64 of the X.509 form. */
  public String publicKey() {
    try {
      return Base64.getEncoder().encodeToString(pair.toRSAPublicKey().getEncoded());
    } catch (JOSEException e) {
      throw new IllegalStateException("the key pair has no public half", e);
    }
  }

  RSAKey pair() {
    return pair;
  }
}
