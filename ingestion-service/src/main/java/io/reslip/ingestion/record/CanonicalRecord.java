package io.reslip.ingestion.record;

import io.reslip.ingestion.cardholder.CardToken;
import io.reslip.ingestion.record.vocabulary.Integrity;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one operation, in canonical form. Where its bytes are, and when they
 * came, is told beside it.
 *
 * @param identity what makes it the same record when it is sent again
 * @param fields the payment's fields
 * @param cardTokens keyed hashes of the card number, the active key's first; empty where no full
 *     number was told
 * @param businessDate the acquirer's day of the payment, where it can be told
 * @param partitionDate the immutable day that the row is stored under; {@link
 *     #IMPLAUSIBLE_PARTITION} where the source's clock had fallen
 * @param dateImplausible whether the source's clock had fallen (more than 400 days back or 35
 *     ahead)
 * @param occurrence 1, 2, … among like lines of one upload, where the source's layout counts them
 * @param integrity how whole the bytes were
 */
public record CanonicalRecord(
    Identity identity,
    PaymentFields fields,
    List<CardToken> cardTokens,
    @Nullable LocalDate businessDate,
    LocalDate partitionDate,
    boolean dateImplausible,
    OptionalInt occurrence,
    Integrity integrity) {

  /**
   * The partition of records whose own day cannot be true; their identity keeps the day that the
   * source wrote.
   */
  public static final LocalDate IMPLAUSIBLE_PARTITION = LocalDate.of(1970, 1, 1);

  public CanonicalRecord {
    cardTokens = List.copyOf(cardTokens);
  }

  /** 16 bytes over the payment's fields, never over receipt time, evidence or tokens. */
  public byte[] contentHash() {
    return ContentHash.of(fields);
  }
}
