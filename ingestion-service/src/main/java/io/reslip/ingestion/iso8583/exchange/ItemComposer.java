package io.reslip.ingestion.iso8583.exchange;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.iso8583.codec.DecodeFault;
import io.reslip.ingestion.iso8583.message.Element;
import io.reslip.ingestion.iso8583.message.JournalDates;
import io.reslip.ingestion.iso8583.message.Known;
import io.reslip.ingestion.iso8583.message.Mention;
import io.reslip.ingestion.iso8583.message.Mti;
import io.reslip.ingestion.iso8583.message.PosMessage;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.RecordAssembler;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.Attestation;
import io.reslip.ingestion.record.IdentityRule;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.vocabulary.EventType;
import io.reslip.ingestion.record.vocabulary.Integrity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one item of an exchange. */
final class ItemComposer {

  private final UploadContext context;
  private final RecordAssembler assembler;
  private final PaymentReading payments;
  private final EventReading events;

  ItemComposer(UploadContext context) {
    JournalDates dates = new JournalDates(context.acquirerZone(), context.businessDate());
    this.context = context;
    this.assembler = new RecordAssembler(context);
    this.payments = new PaymentReading(context.source(), dates);
    this.events = new EventReading(context, dates);
  }

  Item compose(Exchange exchange) {
    return switch (exchange.meaning()) {
      case Meaning.Payment payment -> payment(exchange, payment);
      case Meaning.Event event -> events.event(exchange, event.type());
      case Meaning.Mentions ignored -> events.event(exchange, EventType.BATCH_UPLOAD);
      case Meaning.Unknown ignored -> unknown(exchange);
    };
  }

  /** Adds an attestation for each payment that a batch upload mentions. */
  void mentions(Exchange upload, List<Mention> mentions, List<Item> items) {
    Integrity integrity = integrity(upload);
    String stan = Known.orNull(upload.asked(Element.STAN));
    for (Mention mention : mentions) {
      Item item =
          assembler.assemble(
              payments.mentioned(upload, mention),
              mention.pan(),
              integrity,
              mention.evidence(),
              null,
              upload::excerpt);
      items.add(
          item instanceof Item.ParsedAttestation(Attestation told, ByteRange range)
              ? new Item.ParsedAttestation(told.listedUnder(stan), range)
              : item);
    }
    if (mentions.isEmpty() && upload.asked(Element.AMOUNT) != null) {
      items.add(
          assembler.assemble(
              payments.mentioned(upload),
              upload.asked(Element.CARD),
              integrity,
              upload.evidence(),
              null,
              upload::excerpt));
    } else if (mentions.isEmpty() && upload.faulty() != null) {
      items.add(faulty(upload, Optional.empty()));
    }
  }

  /** A message that has faults in more places than one, or not what every such message has. */
  Item incredible(Exchange exchange) {
    if (exchange.faulty() != null) {
      return faulty(exchange, Optional.empty());
    }
    return exchange.first().unreadableFields() > 1
        ? reject(exchange, RejectCode.FRAME_INVALID, "several fields do not hold what they should")
        : reject(exchange, RejectCode.FIELD_MISSING, "DE 3 is missing, which every payment has");
  }

  private Item payment(Exchange exchange, Meaning.Payment payment) {
    Approval approval = Approval.of(payment.type(), exchange.answered(Element.RESPONSE_CODE));
    if (approval == Approval.DECLINED) {
      return events.event(exchange, EventType.DECLINE);
    }
    for (Element key : List.of(Element.STAN, Element.TERMINAL, Element.BATCH_DATA)) {
      if (exchange.unreadableAt(key) != null) {
        return unreadable(exchange, key);
      }
    }
    JournalDates.Moment moment = payments.moment(exchange);
    PaymentFields fields = payments.fields(exchange, payment.type(), approval, moment);
    if (exchange.faulty() != null) {
      Optional<String> missing = missingKey(fields, moment);
      if (missing.isPresent()) {
        return faulty(exchange, missing);
      }
    }
    if (moment instanceof JournalDates.Moment.Unknown unknown) {
      return reject(exchange, unknown.code(), unknown.detail());
    }
    return assembler.assemble(
        fields,
        exchange.asked(Element.CARD),
        integrity(exchange),
        exchange.evidence(),
        null,
        exchange::excerpt);
  }

  private Optional<String> missingKey(PaymentFields fields, JournalDates.Moment moment) {
    return IdentityRule.of(context.source())
        .missing(
            fields, moment instanceof JournalDates.Moment.At at ? at.time().toLocalDate() : null);
  }

  private Item unknown(Exchange exchange) {
    if (exchange.faulty() != null) {
      return faulty(exchange, Optional.empty());
    }
    if (exchange.unreadableAt(Element.PROCESSING_CODE) != null) {
      return unreadable(exchange, Element.PROCESSING_CODE);
    }
    String code = exchange.asked(Element.PROCESSING_CODE);
    String detail =
        "message type "
            + Mti.text(exchange.first().mti())
            + (code == null ? "" : " with processing code " + code)
            + " is not one that this layout knows";
    return reject(exchange, RejectCode.MESSAGE_NOT_SUPPORTED, detail);
  }

  private Item unreadable(Exchange exchange, Element element) {
    return reject(
        exchange,
        RejectCode.FIELD_INVALID,
        "DE "
            + element.number()
            + " at offset "
            + exchange.unreadableAt(element)
            + " cannot be read");
  }

  private Item faulty(Exchange exchange, Optional<String> missing) {
    PosMessage message = exchange.faulty();
    DecodeFault fault = message == null ? null : message.fault();
    String detail = message == null ? "" : message.faultText();
    if (missing.isPresent()) {
      detail += ", and " + missing.get() + " is not told before";
    }
    return reject(exchange, code(fault), detail);
  }

  private static RejectCode code(@Nullable DecodeFault fault) {
    return switch (fault == null ? DecodeFault.Kind.NOT_DECODABLE : fault.kind()) {
      case CUT_OFF -> RejectCode.FRAME_TRUNCATED;
      case FIELD_UNKNOWN -> RejectCode.MESSAGE_NOT_SUPPORTED;
      case LENGTH_INVALID, NOT_DECODABLE, BYTES_LEFT -> RejectCode.FRAME_INVALID;
    };
  }

  private static Reject reject(Exchange exchange, RejectCode code, String detail) {
    return new Reject(code, detail, exchange.evidence(), null, exchange.excerpt());
  }

  private static Integrity integrity(Exchange exchange) {
    return exchange.whole() ? Integrity.INTACT : Integrity.PARTIAL;
  }
}
