package io.reslip.reconciliation.intake.feed;

import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the feed that we take in. Kinds that we do not know are skipped before this. */
public sealed interface FeedFact {

  /** Position in the feed, within its epoch. */
  long position();

  String factId();

  /**
   * A record, new or with new content.
   *
   * @param revised whether the record was there before
   * @param conflictOf the record whose identity it has and which it contradicts; null for others
   */
  record OfRecord(
      long position,
      String factId,
      boolean revised,
      @Nullable UUID conflictOf,
      RecordContent record)
      implements FeedFact {}

  /** It became known whose a record is; null is still unknown. */
  record Resolved(
      long position,
      String factId,
      UUID recordId,
      @Nullable String merchantKey,
      @Nullable String deviceKey)
      implements FeedFact {}

  /**
   * A source has delivered all it has for a day, of a merchant or terminal where named.
   *
   * @param records how many it claims to have delivered; null where it does not say
   */
  record Complete(
      long position,
      String factId,
      Source source,
      @Nullable String merchantKey,
      @Nullable String deviceKey,
      LocalDate businessDate,
      @Nullable String cycle,
      String uploadId,
      @Nullable Long records,
      Instant at)
      implements FeedFact {}

  /**
   * What is no record and may be evidence.
   *
   * @param fact ATTESTATION, EVENT, or a fact of a whole terminal
   * @param body the attestation or event, as JSON in UTF-8
   */
  record Mention(long position, String factId, String fact, @Nullable UUID recordId, byte[] body)
      implements FeedFact {}
}
