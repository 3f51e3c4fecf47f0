package io.reslip.ingestion.record;

import static io.reslip.ingestion.record.RecordField.*;

import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which fields make a record of a source the same record: fields that the source never changes.
 *
 * @param required all of these, or it is an attestation
 * @param anyOf at least one of these, all that are known are part of it
 * @param optional part of it where known
 * @param day whether the day the record is filed under is part of it
 * @param occurrence how like lines of one upload are told apart
 */
public record IdentityRule(
    List<RecordField> required,
    List<RecordField> anyOf,
    List<RecordField> optional,
    boolean day,
    Occurrence occurrence) {

  /** How like lines of one upload are told apart. */
  public enum Occurrence {
    /** Two like lines are one record told twice. */
    NONE,
    /** Lines with the same key and the same content are counted. */
    BY_CONTENT,
    /**
     * Lines with the same key are counted, whatever else they tell: the tender lines of one
     * invoice.
     */
    BY_KEY
  }

  private static final Map<Source, IdentityRule> DEFAULTS = new EnumMap<>(Source.class);

  static {
    IdentityRule terminal =
        new IdentityRule(
            List.of(TERMINAL_ID, BATCH, STAN, TYPE),
            List.of(),
            List.of(ACQUIRER_ID),
            true,
            Occurrence.NONE);
    DEFAULTS.put(Source.TERMINAL, terminal);
    DEFAULTS.put(Source.SLIP, terminal);
    DEFAULTS.put(
        Source.HOST,
        new IdentityRule(
            List.of(RRN, TERMINAL_ID, TYPE), List.of(), List.of(), true, Occurrence.NONE));
    DEFAULTS.put(
        Source.SCHEME,
        new IdentityRule(
            List.of(CYCLE, TYPE),
            List.of(RRN, STAN, CHANNEL_ORDER_NO),
            List.of(RAIL, ACQUIRER_ID, REFUND_NO),
            false,
            Occurrence.BY_CONTENT));
    DEFAULTS.put(
        Source.BANK,
        new IdentityRule(
            List.of(ACCOUNT, AMOUNT),
            List.of(CHANNEL_ORDER_NO, RRN, MERCHANT_ORDER_NO),
            List.of(CURRENCY, DIRECTION),
            true,
            Occurrence.BY_CONTENT));
    DEFAULTS.put(
        Source.TILL,
        new IdentityRule(
            List.of(INVOICE_NO, TYPE),
            List.of(STORE_ID, MERCHANT_ID),
            List.of(TENDER),
            true,
            Occurrence.BY_KEY));
    DEFAULTS.put(
        Source.REPAIR,
        new IdentityRule(List.of(REPAIR_ID), List.of(), List.of(), false, Occurrence.NONE));
  }

  /** The rule of a source where its layout declares no other. */
  public static IdentityRule of(Source source) {
    return Objects.requireNonNull(DEFAULTS.get(source), "every source has its rule");
  }

  /** The first key field that is missing, or empty when the record is whole enough to be one. */
  public Optional<String> missing(PaymentFields fields, @Nullable LocalDate localDay) {
    for (RecordField field : required) {
      if (!fields.has(field)) {
        return Optional.of(field.jsonName());
      }
    }
    if (!anyOf.isEmpty() && anyOf.stream().noneMatch(fields::has)) {
      return Optional.of(anyOf.getFirst().jsonName());
    }
    return day && localDay == null ? Optional.of(OCCURRED_AT.jsonName()) : Optional.empty();
  }

  /** The identity before like lines are told apart. */
  public Identity key(PaymentFields fields, @Nullable LocalDate localDay) {
    return Identity.of(digest(fields, localDay).sixteenBytes());
  }

  /** The identity of the n-th like line. */
  public Identity identity(PaymentFields fields, @Nullable LocalDate localDay, int nth) {
    FieldDigest digest = digest(fields, localDay);
    digest.add("occurrence", (long) nth);
    return Identity.of(digest.sixteenBytes());
  }

  /** The same for like lines, by which they are counted. */
  public long likeness(PaymentFields fields, @Nullable LocalDate localDay) {
    return occurrence == Occurrence.BY_CONTENT
        ? Identity.of(ContentHash.of(fields)).high()
        : key(fields, localDay).high();
  }

  private FieldDigest digest(PaymentFields fields, @Nullable LocalDate localDay) {
    FieldDigest digest = new FieldDigest();
    digest.add(SOURCE, fields.get(SOURCE));
    required.forEach(field -> digest.add(field, fields.get(field)));
    anyOf.forEach(field -> digest.add(field, fields.get(field)));
    optional.forEach(field -> digest.add(field, fields.get(field)));
    if (day && localDay != null) {
      digest.add("day", localDay);
    }
    return digest;
  }
}
