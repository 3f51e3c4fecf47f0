package io.reslip.ingestion.store;

import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.Identity;
import io.reslip.ingestion.record.PaymentFields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is held, or comes to be.
 *
 * @param id of the record: of the first of its identity, the identity
 * @param conflictOf the record of the same identity that it contradicts
 * @param revision 1, and one more each time that a fuller account came
 * @param record what its source said
 * @param contentHash over the payment's fields
 * @param keys our merchant and device
 * @param receivedAt our clock when its upload began
 * @param evidence where its bytes are
 */
public record RecordRow(
    UUID id,
    @Nullable UUID conflictOf,
    int revision,
    CanonicalRecord record,
    UUID contentHash,
    Keys keys,
    Instant receivedAt,
    EvidenceRef evidence) {

  /** A record that came now: the first of its identity until it is known better. */
  public static RecordRow came(
      CanonicalRecord record, Keys keys, Instant receivedAt, EvidenceRef evidence) {
    UUID id = DerivedId.of(record.identity());
    return new RecordRow(id, null, 1, record, hash(record), keys, receivedAt, evidence);
  }

  /** The payment's fields. */
  public PaymentFields fields() {
    return record.fields();
  }

  /** The same account, kept beside the record that it contradicts. */
  RecordRow conflictingWith(UUID first) {
    UUID own = DerivedId.of("conflict", first, contentHash);
    return new RecordRow(own, first, 1, record, contentHash, keys, receivedAt, evidence);
  }

  /**
   * This record, told more fully.
   *
   * @param together what both accounts tell, without contradiction
   * @param came the account that came; what it leaves open is kept from this one
   * @param whole whether what came is the whole of it, and so its evidence
   */
  RecordRow fuller(PaymentFields together, RecordRow came, boolean whole) {
    CanonicalRecord other = came.record;
    CanonicalRecord both =
        new CanonicalRecord(
            record.identity(),
            together,
            other.cardTokens().isEmpty() ? record.cardTokens() : other.cardTokens(),
            record.businessDate() == null ? other.businessDate() : record.businessDate(),
            record.partitionDate(),
            record.dateImplausible(),
            record.occurrence(),
            whole ? other.integrity() : record.integrity());
    Keys known =
        new Keys(
            keys.merchantKey() == null ? came.keys.merchantKey() : keys.merchantKey(),
            keys.deviceKey() == null ? came.keys.deviceKey() : keys.deviceKey());
    EvidenceRef bytes = whole ? came.evidence : evidence;
    return new RecordRow(id, conflictOf, revision, both, hash(both), known, receivedAt, bytes);
  }

  /** This record with its revision counted up. */
  RecordRow nextRevision() {
    return new RecordRow(
        id, conflictOf, revision + 1, record, contentHash, keys, receivedAt, evidence);
  }

  private static UUID hash(CanonicalRecord record) {
    return DerivedId.of(Identity.of(record.contentHash()));
  }
}
