package io.reslip.ingestion.record;

import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Rail;
import io.reslip.ingestion.record.vocabulary.Result;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.record.vocabulary.Tender;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a payment, in the one order in which they are written, hashed and compared. The
 * name is the member's name in JSON and the column's in CSV; a dot means a member of a nested
 * object. What is known of a record but is no field of the payment (dates it is filed under,
 * tokens, integrity, evidence) is not here.
 */
public enum RecordField {
  SOURCE("source", Source.class),
  RAIL("rail", Rail.class),
  TYPE("type", OperationType.class),
  RESULT("result", Result.class),
  TENDER("tender", Tender.class),
  MERCHANT_ID("merchantId", String.class),
  TERMINAL_ID("terminalId", String.class),
  STORE_ID("storeId", String.class),
  ACCOUNT("account", String.class),
  ACQUIRER_ID("acquirerId", String.class),
  BATCH("batch", String.class),
  STAN("stan", String.class),
  RRN("rrn", String.class),
  AUTH_CODE("authCode", String.class),
  RECEIPT_NO("receiptNo", String.class),
  INVOICE_NO("invoiceNo", String.class),
  MERCHANT_ORDER_NO("merchantOrderNo", String.class),
  CHANNEL_ORDER_NO("channelOrderNo", String.class),
  REFUND_NO("refundNo", String.class),
  OPERATOR_ID("operatorId", String.class),
  /** First 6 and last 4 digits, a star for each digit between. */
  CARD_MASK("cardMask", String.class),
  /** Minor units. */
  AMOUNT("amount", Long.class),
  /** ISO 4217, alphabetic. */
  CURRENCY("currency", String.class),
  DIRECTION("direction", Direction.class),
  AMOUNT_AUTHORISED("amounts.authorised", Long.class),
  AMOUNT_CLEARED("amounts.cleared", Long.class),
  AMOUNT_REVERSED("amounts.reversed", Long.class),
  AMOUNT_TIP("amounts.tip", Long.class),
  AMOUNT_DISCOUNT("amounts.discount", Long.class),
  AMOUNT_BILLING("amounts.billing", Long.class),
  FEE("fee", Long.class),
  MCC("mcc", String.class),
  /** What fees are agreed by, as the scheme calls it. */
  CARD_TYPE("cardType", String.class),
  /** Who paid a payout, as the bank names it. */
  PAYER("payer", String.class),
  SETTLEMENT_DATE("settlementDate", LocalDate.class),
  CYCLE("cycle", String.class),
  /** The source's clock, to the microsecond. */
  OCCURRED_AT("occurredAt", OffsetDateTime.class),
  RESPONSE_CODE("responseCode", String.class),
  ENTRY_MODE("entryMode", String.class),
  ORIGINAL_BATCH("original.batch", String.class),
  ORIGINAL_STAN("original.stan", String.class),
  ORIGINAL_RRN("original.rrn", String.class),
  ORIGINAL_AUTH_CODE("original.authCode", String.class),
  ORIGINAL_OCCURRED_AT("original.occurredAt", OffsetDateTime.class),
  ORIGINAL_MERCHANT_ORDER_NO("original.merchantOrderNo", String.class),
  LINES("lines", List.class),
  /** Only of source REPAIR. */
  REPAIR_ID("repairId", String.class),
  /** Only of source REPAIR: the source whose record was lost. */
  RESTORES("restores", Source.class),
  /** Only of source REPAIR. */
  TRANSACTION_ID("transactionId", String.class),
  /** Only of source REPAIR: a JSON array, as the approved repair had it, card data masked. */
  PROVENANCE("provenance", String.class);

  private static final Map<String, RecordField> BY_NAME = new HashMap<>();

  static {
    for (RecordField field : values()) {
      BY_NAME.put(field.jsonName, field);
    }
  }

  private final String jsonName;
  private final Class<?> type;

  RecordField(String jsonName, Class<?> type) {
    this.jsonName = jsonName;
    this.type = type;
  }

  /** The name in JSON, dotted where nested. */
  public String jsonName() {
    return jsonName;
  }

  /**
   * The Java type of the values: String, Long (minor units), LocalDate, OffsetDateTime, an enum of
   * the vocabulary, or List of {@link Line}.
   */
  public Class<?> type() {
    return type;
  }

  /** The field of that dotted name. */
  public static Optional<RecordField> named(String dottedName) {
    return Optional.ofNullable(BY_NAME.get(dottedName));
  }
}
