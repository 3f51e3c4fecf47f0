package io.reslip.ingestion.layout;

import static io.reslip.ingestion.record.RecordField.*;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.cardholder.CardMask;
import io.reslip.ingestion.cardholder.CardToken;
import io.reslip.ingestion.record.Attestation;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.Identity;
import io.reslip.ingestion.record.IdentityRule;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Integrity;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Rail;
import io.reslip.ingestion.record.vocabulary.Result;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a layout read into a record, an attestation or a reject, by the rules that hold for
 * every layout: fills in what the upload tells, derives result and direction, files it under its
 * days, and gives it its identity. One for each upload, for one thread: it counts like lines.
 */
public final class RecordAssembler {

  private static final List<RecordField> ATTESTING =
      List.of(
          STAN,
          RRN,
          AUTH_CODE,
          RECEIPT_NO,
          INVOICE_NO,
          MERCHANT_ORDER_NO,
          CHANNEL_ORDER_NO,
          REFUND_NO);

  private final UploadContext context;
  private final IdentityRule rule;
  private final OccurrenceCounter likeLines;

  /** An assembler for an upload, with the identity rule of its source. */
  public RecordAssembler(UploadContext context) {
    this(context, OccurrenceCounter.LIMIT);
  }

  /** An assembler for an upload, with the identity rule of its layout. */
  public RecordAssembler(UploadContext context, IdentityRule rule) {
    this(context, rule, OccurrenceCounter.LIMIT);
  }

  RecordAssembler(UploadContext context, int maxLikeLines) {
    this(context, IdentityRule.of(context.source()), maxLikeLines);
  }

  private RecordAssembler(UploadContext context, IdentityRule rule, int maxLikeLines) {
    this.context = context;
    this.rule = rule;
    this.likeLines = new OccurrenceCounter(maxLikeLines);
  }

  /**
   * Makes one item.
   *
   * @param fields what the layout read, in the fields' own types
   * @param pan the card number, 12 to 19 digits, single spaces or dashes between them allowed; null
   *     where there is none
   * @param integrity how whole the bytes were
   * @param evidence the bytes
   * @param line 1-based line number, for layouts that have lines
   * @param excerpt the bytes after redaction, at most 200 characters; asked for only by a reject
   */
  public Item assemble(
      PaymentFields fields,
      @Nullable String pan,
      Integrity integrity,
      ByteRange evidence,
      @Nullable Long line,
      Supplier<String> excerpt) {
    PaymentFields.Builder told = fields.toBuilder();
    Optional<String> card =
        pan == null || CardMask.isUnknown(pan) ? Optional.empty() : CardMask.digits(pan);
    Flaw flaw = complete(told, pan, card);
    if (flaw != null) {
      return flaw.reject(evidence, line, excerpt.get());
    }
    List<CardToken> tokens = card.map(context.cards()::tokens).orElse(List.of());
    FilingDays days = FilingDays.of(context.source(), told, context);
    PaymentFields complete = told.build();
    Optional<String> missing = rule.missing(complete, days.own());
    if (missing.isPresent()) {
      if (attests(complete)) {
        return new Item.ParsedAttestation(
            new Attestation(complete, tokens, days.business(), integrity, null), evidence);
      }
      flaw = new Flaw(RejectCode.FIELD_MISSING, missing.get() + " is missing");
      return flaw.reject(evidence, line, excerpt.get());
    }
    if (days.implausible() && days.business() == null && context.source() != Source.REPAIR) {
      return implausible().reject(evidence, line, excerpt.get());
    }
    OptionalInt occurrence = occurrence(complete, days);
    if (occurrence.isPresent() && occurrence.getAsInt() == 0) {
      flaw =
          new Flaw(
              RejectCode.OCCURRENCE_LIMIT,
              "more unlike lines than can be counted in one upload: send the rest in another");
      return flaw.reject(evidence, line, excerpt.get());
    }
    Identity identity =
        occurrence.isPresent()
            ? rule.identity(complete, days.own(), occurrence.getAsInt())
            : rule.key(complete, days.own());
    return new Item.ParsedRecord(
        new CanonicalRecord(
            identity,
            complete,
            tokens,
            days.business(),
            days.partition(),
            days.implausible(),
            occurrence,
            integrity),
        evidence);
  }

  private @Nullable Flaw complete(
      PaymentFields.Builder told, @Nullable String pan, Optional<String> card) {
    Flaw flaw = FieldRules.apply(told);
    if (flaw == null) {
      flaw = KeyRules.check(told);
    }
    if (flaw == null) {
      flaw = completeFromUpload(told, context);
    }
    if (flaw == null) {
      flaw = derive(told);
    }
    if (flaw == null && pan != null && card.isEmpty() && !CardMask.isUnknown(pan)) {
      flaw = Flaw.invalid("card", "is not 12 to 19 digits");
    }
    return flaw == null ? mask(told, card) : flaw;
  }

  /** Fills in what the upload says of all that is in it. */
  static @Nullable Flaw completeFromUpload(PaymentFields.Builder told, UploadContext context) {
    told.setIfAbsent(SOURCE, context.source());
    if (told.get(SOURCE) != context.source()) {
      return new Flaw(
          RejectCode.SOURCE_MISMATCH,
          "source is not " + context.source() + ", which the upload was announced as");
    }
    told.setIfAbsent(MERCHANT_ID, context.merchantId());
    told.setIfAbsent(TERMINAL_ID, context.terminalId());
    if (context.source() == Source.TERMINAL
        && context.terminalId() != null
        && !context.terminalId().equals(told.text(TERMINAL_ID))) {
      return new Flaw(
          RejectCode.TERMINAL_MISMATCH, "terminalId is not the terminal that the upload is of");
    }
    if (context.source() == Source.SCHEME || context.source() == Source.BANK) {
      told.setIfAbsent(CYCLE, context.cycle());
    }
    if (context.source() == Source.SCHEME && context.businessDate() != null) {
      told.setIfAbsent(CYCLE, context.businessDate().toString());
    }
    told.setIfAbsent(RAIL, Rail.CARD);
    return null;
  }

  private static @Nullable Flaw derive(PaymentFields.Builder told) {
    OperationType type = (OperationType) told.get(TYPE);
    String code = told.text(RESPONSE_CODE);
    if (!told.has(RESULT) && code != null) {
      Optional<Result> result = ResponseCodes.result(code, type);
      if (result.isEmpty()) {
        return Flaw.invalid("responseCode", "is no code of DE 39: tell the result as well");
      }
      told.set(RESULT, result.get());
    }
    told.setIfAbsent(RESULT, Result.APPROVED);
    if (type != null) {
      told.setIfAbsent(DIRECTION, type.direction().orElse(null));
    }
    for (RecordField field : List.of(OCCURRED_AT, ORIGINAL_OCCURRED_AT)) {
      if (told.get(field) instanceof OffsetDateTime at) {
        told.set(field, at.truncatedTo(ChronoUnit.MICROS));
      }
    }
    return null;
  }

  private static @Nullable Flaw mask(PaymentFields.Builder told, Optional<String> card) {
    String mask = told.text(CARD_MASK);
    if (card.isPresent()) {
      told.set(CARD_MASK, CardMask.of(card.get()));
    } else if (mask != null) {
      Optional<String> normal = CardMask.normalised(mask);
      if (normal.isEmpty()) {
        return Flaw.invalid("cardMask", "is not first 6 digits, stars, last 4 digits");
      }
      told.set(CARD_MASK, normal.get());
    }
    return null;
  }

  private static boolean attests(PaymentFields fields) {
    return fields.source() != Source.REPAIR
        && (ATTESTING.stream().anyMatch(fields::has)
            || (fields.has(CARD_MASK) && fields.has(AMOUNT)));
  }

  private OptionalInt occurrence(PaymentFields fields, FilingDays days) {
    return rule.occurrence() == IdentityRule.Occurrence.NONE
        ? OptionalInt.empty()
        : OptionalInt.of(likeLines.count(rule.likeness(fields, days.own())));
  }

  private static Flaw implausible() {
    return new Flaw(
        RejectCode.DATE_IMPLAUSIBLE,
        "the date is more than 400 days back or 35 ahead:"
            + " send it again in an upload that tells its businessDate");
  }
}
