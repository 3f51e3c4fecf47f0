package io.reslip.ingestion.iso8583.exchange;

import io.reslip.ingestion.iso8583.message.Element;
import io.reslip.ingestion.iso8583.message.JournalDates;
import io.reslip.ingestion.iso8583.message.Known;
import io.reslip.ingestion.iso8583.message.Mention;
import io.reslip.ingestion.iso8583.message.PosMessage;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Result;
import io.reslip.ingestion.record.vocabulary.Source;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a payment: from the request what the terminal knows, from the response what
 * the host told.
 */
final class PaymentReading {

  private static final String APPROVED_IN_PART = "10";

  /** In their requests DE 37 and DE 38 are the original's. */
  private static final Set<OperationType> OF_ANOTHER =
      EnumSet.of(
          OperationType.VOID,
          OperationType.REFUND,
          OperationType.PREAUTH_VOID,
          OperationType.COMPLETION,
          OperationType.COMPLETION_VOID,
          OperationType.REVERSAL,
          OperationType.ADJUSTMENT,
          OperationType.TIP);

  private final Source source;
  private final JournalDates dates;

  PaymentReading(Source source, JournalDates dates) {
    this.source = source;
    this.dates = dates;
  }

  JournalDates.Moment moment(Exchange exchange) {
    return moment(exchange, dates);
  }

  /** Date and time from one message, the request where it has both. */
  static JournalDates.Moment moment(Exchange exchange, JournalDates dates) {
    String date = exchange.requested(Element.DATE);
    String time = exchange.requested(Element.TIME);
    boolean asked = Known.orNull(date) != null && time != null;
    if (!asked && exchange.response() != null) {
      return dates.moment(exchange.answered(Element.DATE), exchange.answered(Element.TIME));
    }
    return dates.moment(date, time);
  }

  PaymentFields fields(
      Exchange exchange, OperationType type, Approval approval, JournalDates.Moment moment) {
    PaymentFields.Builder fields = common(exchange);
    fields.set(RecordField.TYPE, type);
    fields.set(RecordField.RESULT, result(exchange, approval));
    // never the response's: what a host adds would change the record's identity (decision 0015)
    fields.set(RecordField.ACQUIRER_ID, Known.orNull(exchange.requested(Element.ACQUIRER)));
    fields.set(RecordField.STAN, Known.orNull(exchange.asked(Element.STAN)));
    fields.set(RecordField.AMOUNT, amount(exchange));
    fields.set(RecordField.RESPONSE_CODE, exchange.answered(Element.RESPONSE_CODE));
    fields.set(RecordField.ENTRY_MODE, exchange.asked(Element.ENTRY_MODE));
    fields.set(RecordField.MCC, Known.orNull(exchange.asked(Element.MCC)));
    references(exchange, type, fields);
    original(exchange, type, fields);
    if (moment instanceof JournalDates.Moment.At at) {
      fields.set(RecordField.OCCURRED_AT, at.time());
      fields.set(
          RecordField.SETTLEMENT_DATE,
          JournalDates.nearest(exchange.told(Element.SETTLEMENT_DATE), at.time().toLocalDate()));
    }
    return fields.build();
  }

  /** What a line of a batch upload tells. */
  PaymentFields mentioned(Exchange upload, Mention mention) {
    return common(upload)
        .set(RecordField.CARD_MASK, null)
        .set(RecordField.STAN, Known.orNull(mention.stan()))
        .set(RecordField.AMOUNT, mention.amountMinor())
        .build();
  }

  /** What a batch upload of one payment tells; its own trace number may be a new one. */
  PaymentFields mentioned(Exchange upload) {
    return common(upload)
        .set(RecordField.STAN, Known.orNull(upload.asked(Element.STAN)))
        .set(RecordField.AMOUNT, number(upload.asked(Element.AMOUNT)))
        .build();
  }

  private PaymentFields.Builder common(Exchange exchange) {
    return PaymentFields.builder()
        .set(RecordField.SOURCE, source)
        .set(RecordField.MERCHANT_ID, exchange.asked(Element.MERCHANT))
        .set(RecordField.TERMINAL_ID, exchange.asked(Element.TERMINAL))
        .set(RecordField.BATCH, exchange.batch())
        .set(RecordField.CURRENCY, Currencies.alphabetic(exchange.asked(Element.CURRENCY)))
        .set(
            RecordField.CARD_MASK,
            exchange.asked(Element.CARD) == null ? exchange.cardMask() : null);
  }

  private static @Nullable Result result(Exchange exchange, Approval approval) {
    if (approval == Approval.APPROVED) {
      return Result.APPROVED;
    }
    PosMessage response = exchange.response();
    if (response == null || approval == Approval.TIMED_OUT) {
      return Result.TIMED_OUT;
    }
    // a response that breaks off before its code has not said anything yet
    return response.whole() ? Result.APPROVED : Result.PENDING;
  }

  private static @Nullable Long amount(Exchange exchange) {
    boolean inPart = APPROVED_IN_PART.equals(exchange.answered(Element.RESPONSE_CODE));
    return number(inPart ? exchange.told(Element.AMOUNT) : exchange.asked(Element.AMOUNT));
  }

  private static void references(
      Exchange exchange, OperationType type, PaymentFields.Builder fields) {
    String rrn = Known.orNull(exchange.answered(Element.RRN));
    String authCode = Known.orNull(exchange.answered(Element.AUTH_CODE));
    String askedRrn = Known.orNull(exchange.requested(Element.RRN));
    String askedAuthCode = Known.orNull(exchange.requested(Element.AUTH_CODE));
    if (OF_ANOTHER.contains(type)) {
      fields.set(RecordField.ORIGINAL_RRN, askedRrn);
      fields.set(RecordField.ORIGINAL_AUTH_CODE, askedAuthCode);
    } else {
      rrn = rrn == null ? askedRrn : rrn;
      authCode = authCode == null ? askedAuthCode : authCode;
    }
    fields.set(RecordField.RRN, rrn);
    fields.set(RecordField.AUTH_CODE, authCode);
  }

  private static void original(
      Exchange exchange, OperationType type, PaymentFields.Builder fields) {
    if (!OF_ANOTHER.contains(type)) {
      return;
    }
    String original = exchange.asked(Element.ORIGINAL);
    String host = exchange.asked(Element.ORIGINAL_DATA);
    if (original != null && original.length() >= 12) {
      fields.set(RecordField.ORIGINAL_BATCH, Known.orNull(original.substring(0, 6)));
      fields.set(RecordField.ORIGINAL_STAN, Known.orNull(original.substring(6, 12)));
    } else if (host != null) {
      fields.set(RecordField.ORIGINAL_STAN, Known.orNull(host.substring(4, 10)));
    } else if (type == OperationType.REVERSAL) {
      // a terminal's reversal bears the trace number of what it reverses
      fields.set(RecordField.ORIGINAL_BATCH, exchange.batch());
      fields.set(RecordField.ORIGINAL_STAN, Known.orNull(exchange.asked(Element.STAN)));
    }
  }

  private static @Nullable Long number(@Nullable String digits) {
    return digits == null ? null : Long.valueOf(digits);
  }
}
