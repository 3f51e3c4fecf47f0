package io.reslip.ingestion.terminal;

import java.util.UUID;

/** Takes a fact for the feed. */
@FunctionalInterface
public interface ToldFact {

  /**
   * Takes it.
   *
   * @param fact its kind
   * @param factId by which a consumer knows it again
   * @param members JSON object whose members become the fact's
   */
  void tell(String fact, UUID factId, byte[] members);
}
