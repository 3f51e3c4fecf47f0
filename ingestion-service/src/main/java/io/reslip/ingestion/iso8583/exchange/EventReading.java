package io.reslip.ingestion.iso8583.exchange;

import io.reslip.ingestion.iso8583.message.Element;
import io.reslip.ingestion.iso8583.message.JournalDates;
import io.reslip.ingestion.iso8583.message.Known;
import io.reslip.ingestion.layout.Item.ParsedEvent;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.TerminalEvent;
import io.reslip.ingestion.record.vocabulary.EventType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what is no payment. */
final class EventReading {

  private final UploadContext context;
  private final JournalDates dates;

  EventReading(UploadContext context, JournalDates dates) {
    this.context = context;
    this.dates = dates;
  }

  ParsedEvent event(Exchange exchange, EventType type) {
    OffsetDateTime occurredAt = null;
    if (PaymentReading.moment(exchange, dates) instanceof JournalDates.Moment.At at) {
      occurredAt = at.time();
    }
    String amount = exchange.asked(Element.AMOUNT);
    TerminalEvent event =
        new TerminalEvent(
            type,
            context.source(),
            first(exchange.asked(Element.MERCHANT), context.merchantId()),
            first(exchange.asked(Element.TERMINAL), context.terminalId()),
            exchange.batch(),
            Known.orNull(exchange.asked(Element.STAN)),
            occurredAt,
            occurredAt == null ? context.businessDate() : context.businessDay(occurredAt),
            exchange.answered(Element.RESPONSE_CODE),
            amount == null ? null : Long.valueOf(amount),
            Currencies.alphabetic(exchange.asked(Element.CURRENCY)),
            exchange.totals());
    return new ParsedEvent(event, exchange.evidence());
  }

  private static @Nullable String first(@Nullable String told, @Nullable String ofUpload) {
    return told == null ? ofUpload : told;
  }
}
