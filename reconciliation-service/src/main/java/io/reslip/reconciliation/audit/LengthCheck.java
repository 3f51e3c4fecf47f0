package io.reslip.reconciliation.audit;

import io.reslip.reconciliation.audit.ChainBreak.What;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks, some thousand things at a time, whether each has its chain, and one that is long enough.
 */
final class LengthCheck {
  private static final int BATCH = 5000;

  private final AuditChain.Kind kind;
  private final ChainReader reader;
  private final Verification.Findings findings;
  private final Map<UUID, Integer> waiting = new HashMap<>();

  LengthCheck(AuditChain.Kind kind, ChainReader reader, Verification.Findings findings) {
    this.kind = kind;
    this.reader = reader;
    this.findings = findings;
  }

  void add(UUID id, int least) {
    waiting.put(id, least);
    if (waiting.size() == BATCH) {
      end();
    }
  }

  void end() {
    Map<UUID, Integer> lengths = reader.lengths(kind, waiting.keySet());
    waiting.forEach(
        (id, least) -> findings.add(fault(new AuditChain(kind, id), lengths.get(id), least)));
    waiting.clear();
  }

  private static @Nullable ChainBreak fault(AuditChain chain, @Nullable Integer length, int least) {
    if (length == null) {
      return ChainBreak.of(
          chain, 0, What.CHAIN_MISSING, "What it is about is there, the chain is not.");
    }
    if (length < least) {
      return ChainBreak.of(
          chain,
          length + 1,
          What.CHAIN_SHORT,
          "At least " + least + " things happened, the chain has " + length + ".");
    }
    return null;
  }
}
