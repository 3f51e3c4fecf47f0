package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.RecordKeys;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.StoredRecord;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A record of a neighbourhood, with its keys. */
public final class Member {
  /** An order that does not depend on arrival; of one source's records the first is the leg. */
  static final Comparator<Member> ORDER =
      Comparator.comparing((Member member) -> member.record.partitionDate())
          .thenComparingInt(member -> member.record.occurrence())
          .thenComparing(member -> member.record.source())
          .thenComparing(member -> member.record.identity())
          .thenComparing(member -> member.record.id());

  private final StoredRecord record;
  private final RecordKeys keys;
  private final long[] hashes;
  private final TypeFamily family;

  public Member(StoredRecord record) {
    this.record = record;
    this.keys = RecordKeys.of(record);
    this.hashes = keys.hashes();
    this.family = TypeFamily.of(record.type());
  }

  public StoredRecord record() {
    return record;
  }

  RecordKeys keys() {
    return keys;
  }

  /** A stable hash of each key that is there: not to be changed. */
  public long[] hashes() {
    return hashes;
  }

  /** The hash of terminal, batch and STAN; null where one of them is unknown. */
  public @Nullable Long traceHash() {
    return keys.trace() == null
        ? null
        : RecordKeys.traceHash(record.deviceKey(), record.batch(), record.stan());
  }

  Source source() {
    return record.source();
  }

  boolean isLegCandidate() {
    return record.conflictOf() == null && record.source() != Source.REPAIR;
  }

  TypeFamily family() {
    return family;
  }

  /** Days between the business dates of the two. */
  long daysFrom(Member other) {
    return Math.abs(record.businessDate().toEpochDay() - other.record.businessDate().toEpochDay());
  }

  /** Whether both tell an amount, and the same. */
  boolean sameAmount(Member other) {
    return record.amountMinor() != null
        && record.amountMinor().equals(other.record.amountMinor())
        && sameCurrency(other);
  }

  /** Whether the currencies do not differ as far as they are known. */
  boolean sameCurrency(Member other) {
    return record.currency() == null
        || other.record.currency() == null
        || record.currency().equals(other.record.currency());
  }
}
