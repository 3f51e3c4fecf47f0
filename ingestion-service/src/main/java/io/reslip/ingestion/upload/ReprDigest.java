package io.reslip.ingestion.upload;

import io.reslip.ingestion.problem.Problems;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header Repr-Digest (RFC 9530): the sender's own digest of the body as it is sent. */
final class ReprDigest {
  private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([^:]*):");
  private static final int BYTES = 32;

  private ReprDigest() {}

  /** The SHA-256; empty where the header has none. */
  static Optional<byte[]> sha256(@Nullable String header) {
    Matcher found = SHA_256.matcher(header == null ? "" : header);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      byte[] digest = Base64.getDecoder().decode(found.group(1));
      if (digest.length == BYTES) {
        return Optional.of(digest);
      }
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static RuntimeException malformed() {
    return Problems.badRequest(
        "invalid-digest", "Repr-Digest must be sha-256=:<base64 of the 32 bytes>:.");
  }
}
