package io.reslip.ingestion.layout;

import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The days that a record is filed under.
 *
 * @param own the source's own day, part of the identity where the rule says so; null where the
 *     record does not tell it
 * @param business the acquirer's day of the payment; null where nothing tells it
 * @param partition the day that the row is stored under
 * @param implausible whether the source's clock had fallen
 */
record FilingDays(
    @Nullable LocalDate own,
    @Nullable LocalDate business,
    LocalDate partition,
    boolean implausible) {

  private static final long MAX_DAYS_BACK = 400;
  private static final long MAX_DAYS_AHEAD = 35;

  /** The days of these fields, completed from what the upload tells. */
  static FilingDays of(Source source, PaymentFields.Builder fields, UploadContext context) {
    LocalDate today = context.receivedAt().atZone(context.acquirerZone()).toLocalDate();
    ZonedDateTime occurred = null;
    if (fields.get(RecordField.OCCURRED_AT) instanceof OffsetDateTime at) {
      occurred = at.atZoneSameInstant(context.acquirerZone());
    }
    LocalDate local = occurred == null ? null : occurred.toLocalDate();
    LocalDate settled = (LocalDate) fields.get(RecordField.SETTLEMENT_DATE);
    LocalDate cycle = date(fields.text(RecordField.CYCLE));
    LocalDate own =
        switch (source) {
          case TERMINAL, HOST, TILL, SLIP -> local;
          case SCHEME -> first(cycle, settled, local, context.businessDate());
          case BANK -> first(settled, local);
          case REPAIR -> first(local, settled, cycle, context.businessDate(), today);
        };
    boolean ownFell = own != null && !plausible(own, today);
    boolean fell = ownFell || (local != null && !plausible(local, today));
    LocalDate business =
        source == Source.BANK && own != null && !ownFell
            ? own
            : occurred != null && plausible(occurred.toLocalDate(), today)
                ? context.businessDay(occurred.toOffsetDateTime())
                : source == Source.SCHEME && own != null && !ownFell ? own : context.businessDate();
    LocalDate partition = own == null || ownFell ? CanonicalRecord.IMPLAUSIBLE_PARTITION : own;
    return new FilingDays(own, business, partition, fell);
  }

  private static boolean plausible(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(MAX_DAYS_BACK))
        && !day.isAfter(today.plusDays(MAX_DAYS_AHEAD));
  }

  private static @Nullable LocalDate date(@Nullable String cycle) {
    if (cycle == null || cycle.length() != 10) {
      return null;
    }
    try {
      return LocalDate.parse(cycle, DateTimeFormatter.ISO_LOCAL_DATE);
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }

  private static @Nullable LocalDate first(@Nullable LocalDate... days) {
    for (LocalDate day : days) {
      if (day != null) {
        return day;
      }
    }
    return null;
  }
}
