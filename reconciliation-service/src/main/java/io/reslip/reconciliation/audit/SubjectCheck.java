package io.reslip.reconciliation.audit;

import io.reslip.reconciliation.audit.ChainBreak.What;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks, some thousand chains at a time, whether what they are about is there. */
final class SubjectCheck {
  private static final int BATCH = 5000;

  private final Map<AuditChain.Kind, Audited> audited = new EnumMap<>(AuditChain.Kind.class);
  private final Map<AuditChain.Kind, List<UUID>> waiting = new EnumMap<>(AuditChain.Kind.class);
  private final Verification.Findings findings;

  SubjectCheck(List<Audited> audited, Verification.Findings findings) {
    audited.forEach(things -> this.audited.put(things.kind(), things));
    this.findings = findings;
  }

  void add(AuditChain chain) {
    List<UUID> ids = waiting.computeIfAbsent(chain.kind(), kind -> new ArrayList<>());
    ids.add(chain.id());
    if (ids.size() == BATCH) {
      ask(chain.kind(), ids);
    }
  }

  void end() {
    waiting.forEach(this::ask);
  }

  private void ask(AuditChain.Kind kind, List<UUID> ids) {
    Audited things = audited.get(kind);
    if (things != null && !ids.isEmpty()) {
      Set<UUID> there = things.existing(ids);
      for (UUID id : ids) {
        if (!there.contains(id)) {
          findings.add(
              ChainBreak.of(
                  new AuditChain(kind, id),
                  0,
                  What.SUBJECT_MISSING,
                  "The chain is there, what it is about is not."));
        }
      }
    }
    ids.clear();
  }
}
