package io.reslip.ingestion.record;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * How what was told now relates to what was told before under the same identity.
 *
 * @param verdict the relation
 * @param onlyInNew fields that only the new one knows
 * @param contradicting fields that both know and tell differently
 */
public record RecordComparison(
    Verdict verdict, Set<RecordField> onlyInNew, Set<RecordField> contradicting) {

  /** The relation of the new record to the one held. */
  public enum Verdict {
    /** The same content: a duplicate. */
    SAME,
    /** The new one knows less and contradicts nothing: an attestation of the one held. */
    SUBSET,
    /** The new one knows more and contradicts nothing: it becomes the record. */
    SUPERSET,
    /**
     * Each knows something that the other does not, and nothing contradicts: together they are the
     * record.
     */
    COMPLEMENTARY,
    /** Both know a field and tell it differently: both are kept, neither wins. */
    CONTRADICTING
  }

  /**
   * Compares what is held with what came now, over the payment's fields only; instants compare by
   * instant.
   */
  public static RecordComparison compare(PaymentFields held, PaymentFields came) {
    EnumSet<RecordField> onlyInNew = EnumSet.noneOf(RecordField.class);
    EnumSet<RecordField> contradicting = EnumSet.noneOf(RecordField.class);
    boolean onlyInHeld = false;
    for (RecordField field : RecordField.values()) {
      Object before = held.get(field);
      Object now = came.get(field);
      if (before == null && now != null) {
        onlyInNew.add(field);
      } else if (before != null && now == null) {
        onlyInHeld = true;
      } else if (before != null && now != null && !same(before, now)) {
        contradicting.add(field);
      }
    }
    return new RecordComparison(
        verdict(onlyInHeld, onlyInNew, contradicting),
        Set.copyOf(onlyInNew),
        Set.copyOf(contradicting));
  }

  /** What both know together; only meaningful when nothing contradicts. */
  public static PaymentFields union(PaymentFields held, PaymentFields came) {
    PaymentFields.Builder both = held.toBuilder();
    for (RecordField field : RecordField.values()) {
      both.setIfAbsent(field, came.get(field));
    }
    return both.build();
  }

  private static Verdict verdict(
      boolean onlyInHeld, Set<RecordField> onlyInNew, Set<RecordField> contradicting) {
    if (!contradicting.isEmpty()) {
      return Verdict.CONTRADICTING;
    }
    if (onlyInNew.isEmpty()) {
      return onlyInHeld ? Verdict.SUBSET : Verdict.SAME;
    }
    return onlyInHeld ? Verdict.COMPLEMENTARY : Verdict.SUPERSET;
  }

  private static boolean same(Object before, Object now) {
    if (before instanceof OffsetDateTime one && now instanceof OffsetDateTime other) {
      return one.isEqual(other);
    }
    return before.equals(now);
  }
}
