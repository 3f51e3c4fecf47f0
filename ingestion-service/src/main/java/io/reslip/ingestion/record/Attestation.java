package io.reslip.ingestion.record;

import io.reslip.ingestion.cardholder.CardToken;
import io.reslip.ingestion.record.vocabulary.Integrity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention too thin to be a record of its own: it lacks key fields, is attached to the one record
 * it fits, and is never a new payment.
 *
 * @param fields what it does tell; at least one reference or a card and an amount
 * @param cardTokens keyed hashes of the card number, the active key's first
 * @param businessDate the acquirer's day it was told for, where known
 * @param integrity how whole the bytes were
 * @param messageStan trace number of the message that lists it, where that has one of its own
 */
public record Attestation(
    PaymentFields fields,
    List<CardToken> cardTokens,
    @Nullable LocalDate businessDate,
    Integrity integrity,
    @Nullable String messageStan) {

  public Attestation {
    cardTokens = List.copyOf(cardTokens);
  }

  /** The same, told in a list that has a trace number of its own. */
  public Attestation listedUnder(@Nullable String stan) {
    return new Attestation(fields, cardTokens, businessDate, integrity, stan);
  }
}
