package io.reslip.reconciliation.audit;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.reslip.reconciliation.audit.ChainReader.ChainRow;
import io.reslip.reconciliation.keyring.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Recomputes all chains as of one moment. What is kept in memory does not grow with them. */
@ApplicationScoped
class Verification {
  private static final int AN_HOUR = 3600;

  private final ChainReader reader;
  private final ChainMac macs;
  private final Clock clock;
  private final List<Audited> audited;

  Verification(ChainReader reader, Keyring keyring, Clock clock, @All List<Audited> audited) {
    this.reader = reader;
    this.macs = new ChainMac(keyring.keys(ChainStore.KEY_PURPOSE));
    this.clock = clock;
    this.audited = audited;
  }

  /** What came of it. */
  @Schema(name = "AuditVerification", description = "Whether the audit chains hold")
  record Report(
      @Schema(description = "Whether every chain holds") boolean intact,
      @Schema(description = "Chains recomputed", examples = "1204") long chains,
      @Schema(description = "Entries recomputed", examples = "5310") long entries,
      @Schema(description = "Breaks found; at most one within each chain") long breaks,
      @Schema(description = "The first of them, in the order of chains")
          @Nullable ChainBreak firstBreak,
      @Schema(description = "Reslip's time of the check") Instant asOf) {}

  @Transactional
  @TransactionConfiguration(timeout = AN_HOUR)
  Report verify() {
    reader.freeze();
    Findings findings = new Findings();
    Walk walk = new Walk(macs, audited, findings);
    reader.each(walk::row);
    walk.end();
    for (Audited things : audited) {
      LengthCheck lengths = new LengthCheck(things.kind(), reader, findings);
      things.each(lengths::add);
      lengths.end();
    }
    return new Report(
        findings.first == null,
        walk.chains,
        walk.entries,
        findings.count,
        findings.first,
        clock.instant());
  }

  /** The first break, and how many there are. */
  static final class Findings {
    private @Nullable ChainBreak first;
    private long count;

    void add(@Nullable ChainBreak found) {
      if (found != null) {
        count++;
        if (first == null) {
          first = found;
        }
      }
    }
  }

  /** Goes through the chains, row by row. */
  private static final class Walk {
    private final ChainMac macs;
    private final SubjectCheck subjects;
    private final Findings findings;
    private @Nullable ChainRow before;
    private @Nullable ChainCheck check;
    private long chains;
    private long entries;

    Walk(ChainMac macs, List<Audited> audited, Findings findings) {
      this.macs = macs;
      this.subjects = new SubjectCheck(audited, findings);
      this.findings = findings;
    }

    void row(ChainRow row) {
      if (!row.sameChain(before)) {
        finish();
        check = begin(row);
      }
      before = row;
      Integer sequence = row.sequence();
      if (sequence != null) {
        entries++;
        if (check != null) {
          check.next(sequence, row.entry());
        }
      }
    }

    private @Nullable ChainCheck begin(ChainRow row) {
      chains++;
      AuditChain chain = AuditChain.parse(row.kind(), row.id());
      if (chain == null) {
        findings.add(
            new ChainBreak(
                row.kind(),
                row.id(),
                0,
                ChainBreak.What.SUBJECT_MISSING,
                "There are no chains of this kind."));
        return null;
      }
      subjects.add(chain);
      return new ChainCheck(macs, chain, row.head());
    }

    private void finish() {
      if (check != null) {
        findings.add(check.end());
      }
    }

    void end() {
      finish();
      subjects.end();
    }
  }
}
