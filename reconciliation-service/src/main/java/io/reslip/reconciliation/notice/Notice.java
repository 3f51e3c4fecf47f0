package io.reslip.reconciliation.notice;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that a merchant is to be told; the JSON names are notification's.
 *
 * @param causeId why it is told, unique for good: the same cause is told once
 * @param data what is told
 * @param proof what can be checked; null when there is nothing to prove
 * @param supersedes cause of an earlier notice that does not hold any more
 */
public record Notice(
    String causeId,
    Kind kind,
    Recipient recipient,
    JsonNode data,
    @Nullable JsonNode proof,
    @Nullable String supersedes) {

  /** What it is about. */
  public enum Kind {
    /** A lost record was restored. */
    RECORD_RESTORED,
    /** The original came after all: the restored record yields to it. */
    RESTORATION_WITHDRAWN
  }

  /** Who is told. */
  public record Recipient(Kind kind, String id) {

    /** What kind of recipient. */
    public enum Kind {
      MERCHANT
    }

    public static Recipient merchant(String merchantKey) {
      return new Recipient(Kind.MERCHANT, merchantKey);
    }
  }
}
