package io.reslip.ingestion.layout;

import static io.reslip.ingestion.record.RecordField.*;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.cardholder.CardInKey;
import io.reslip.ingestion.record.BatchTotals;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.TerminalEvent;
import io.reslip.ingestion.record.vocabulary.EventType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Makes an event of what a layout read, by the rules that hold for records, too. Pure. */
public final class EventAssembler {

  private final UploadContext context;

  /** For one upload. */
  public EventAssembler(UploadContext context) {
    this.context = context;
  }

  /**
   * What was told.
   *
   * @param type what happened
   * @param fields terminal, merchant, batch, trace number, time, response code, amount, currency
   * @param totals what a settlement claims
   * @param businessDate the acquirer's day, where it is told
   */
  public record Told(
      EventType type,
      PaymentFields fields,
      @Nullable BatchTotals totals,
      @Nullable LocalDate businessDate) {}

  /**
   * Makes one item.
   *
   * @param evidence the bytes
   * @param line 1-based line number
   * @param excerpt the bytes after redaction; asked for only by a reject
   */
  public Item assemble(Told told, ByteRange evidence, long line, Supplier<String> excerpt) {
    PaymentFields.Builder fields = told.fields().toBuilder();
    Flaw flaw = FieldRules.apply(fields);
    if (flaw == null) {
      flaw = KeyRules.check(fields);
    }
    if (flaw == null) {
      flaw = RecordAssembler.completeFromUpload(fields, context);
    }
    if (flaw == null) {
      flaw = check(told, fields);
    }
    return flaw == null
        ? new Item.ParsedEvent(event(told, fields.build()), evidence)
        : flaw.reject(evidence, line, excerpt.get());
  }

  private static @Nullable Flaw check(Told told, PaymentFields.Builder fields) {
    BatchTotals totals = told.totals();
    if (!fields.has(TERMINAL_ID)) {
      return new Flaw(RejectCode.FIELD_MISSING, "terminalId is missing");
    }
    if (totals != null && (told.type() != EventType.SETTLEMENT || !fields.has(BATCH))) {
      return Flaw.invalid("totals", "go with an event SETTLEMENT that names its batch");
    }
    if (totals != null
        && LongStream.of(
                totals.debitCount(),
                totals.debitMinor(),
                totals.creditCount(),
                totals.creditMinor())
            .anyMatch(CardInKey::is)) {
      return new Flaw(RejectCode.CARD_NUMBER_IN_KEY, "totals holds a card number");
    }
    return null;
  }

  private TerminalEvent event(Told told, PaymentFields fields) {
    OffsetDateTime occurredAt = fields.occurredAt();
    LocalDate day = told.businessDate();
    if (day == null) {
      day = occurredAt == null ? context.businessDate() : context.businessDay(occurredAt);
    }
    return new TerminalEvent(
        told.type(),
        context.source(),
        fields.text(MERCHANT_ID),
        fields.text(TERMINAL_ID),
        fields.text(BATCH),
        fields.text(STAN),
        occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS),
        day,
        fields.text(RESPONSE_CODE),
        fields.amountMinor(AMOUNT),
        fields.text(CURRENCY),
        told.totals());
  }
}
