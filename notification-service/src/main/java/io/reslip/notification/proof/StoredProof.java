package io.reslip.notification.proof;

import io.reslip.notification.proof.ProofSigner.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proof as it stands in the database: whether it is genuine is not known yet. */
record StoredProof(
    ProofCode code, String causeId, String content, Instant issuedAt, Signature signature) {

  /** What the signature covers. */
  String[] signedLines() {
    return signedLines(code, causeId, content, issuedAt);
  }

  static String[] signedLines(ProofCode code, String causeId, String content, Instant issuedAt) {
    return new String[] {"reslip proof 1", code.text(), causeId, issuedAt.toString(), content};
  }

  /** A mark that a proof is no longer the last word. */
  record Supersession(
      String causeId, String byCauseId, @Nullable String reason, Instant at, Signature signature) {

    String[] signedLines() {
      return signedLines(causeId, byCauseId, reason, at);
    }

    static String[] signedLines(
        String causeId, String byCauseId, @Nullable String reason, Instant at) {
      return new String[] {
        "reslip proof superseded 1", causeId, byCauseId, at.toString(), reason == null ? "" : reason
      };
    }
  }
}
