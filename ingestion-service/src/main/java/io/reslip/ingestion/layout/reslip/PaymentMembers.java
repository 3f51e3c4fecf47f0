package io.reslip.ingestion.layout.reslip;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.json.JsonReader;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import io.reslip.ingestion.layout.json.JsonSyntaxException;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.record.BatchTotals;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object with the members of a payment, nested or by their dotted names, and redacts
 * the card number and all that it does not know. Keeps the first flaw and reads on.
 */
final class PaymentMembers {

  private static final byte[] ROOT = {};
  private static final byte[] AMOUNTS = "amounts.".getBytes(US_ASCII);
  private static final byte[] ORIGINAL = "original.".getBytes(US_ASCII);
  private static final byte[] BUSINESS_DATE = "businessDate".getBytes(US_ASCII);
  private static final byte[] EVENT = "event".getBytes(US_ASCII);
  private static final byte[] TOTALS = "totals".getBytes(US_ASCII);
  private static final int CARD_BIT = 63;

  private final JsonReader json;
  private final Row row;
  private PaymentFields.Builder fields = PaymentFields.builder();
  private @Nullable String pan;
  private @Nullable String businessDate;
  private @Nullable String event;
  private @Nullable BatchTotals totals;
  private boolean totalsTold;
  private @Nullable Flaw flaw;
  private long seen;
  private int operatorFrom;
  private int operatorTo;

  PaymentMembers(JsonReader json, Row row) {
    this.json = json;
    this.row = row;
  }

  /** Reads the object that comes next. */
  void read() throws JsonSyntaxException {
    fields = PaymentFields.builder();
    pan = null;
    businessDate = null;
    event = null;
    totals = null;
    totalsTold = false;
    flaw = null;
    seen = 0;
    operatorFrom = 0;
    operatorTo = 0;
    members(ROOT);
  }

  /**
   * What was read; to be asked for when the row is known to be well-formed, and redacts it. An
   * operator's number is no key, so it is told as it is after redaction.
   */
  PaymentFields redactedFields() {
    row.redactMarked();
    if (operatorTo > operatorFrom) {
      fields.set(RecordField.OPERATOR_ID, json.text(operatorFrom, operatorTo));
    }
    return fields.build();
  }

  @Nullable String pan() {
    return pan;
  }

  /** What happened at the terminal, where this is no payment. */
  @Nullable String event() {
    return fields.has(RecordField.TYPE) ? null : event;
  }

  /** What a settlement claims. */
  @Nullable BatchTotals totals() {
    return totals;
  }

  /** Whether there are totals that cannot be read. */
  boolean totalsAreFlawed() {
    return totalsTold && totals == null;
  }

  /** What only a repair or an event tells: the day that it belongs to. */
  @Nullable String businessDate() {
    return businessDate;
  }

  /** What was wrong first, or null. */
  @Nullable Flaw flaw() {
    return flaw;
  }

  /** Whether any member was one of a payment's. */
  boolean knowsAny() {
    return seen != 0;
  }

  private void members(byte[] prefix) throws JsonSyntaxException {
    json.enter(Kind.OBJECT);
    while (json.nextMember()) {
      int nameFrom = json.from();
      byte[] bytes = row.bytes();
      int from = nameFrom;
      int to = json.to();
      if (json.escaped()) {
        bytes = json.text().getBytes(UTF_8);
        from = 0;
        to = bytes.length;
      }
      MemberNames.Named named = MemberNames.find(prefix, bytes, from, to);
      Kind kind = json.peek();
      if (named != null && named.field() == RecordField.LINES) {
        lines(kind, nameFrom);
      } else if (named != null && named.field() != null) {
        field(named.field(), kind, nameFrom);
      } else if (named != null) {
        card(kind, nameFrom);
      } else if (prefix == ROOT && is(AMOUNTS, bytes, from, to)) {
        nested(AMOUNTS, "amounts", kind, nameFrom);
      } else if (prefix == ROOT && is(ORIGINAL, bytes, from, to)) {
        nested(ORIGINAL, "original", kind, nameFrom);
      } else if (kind == Kind.STRING
          && Arrays.equals(BUSINESS_DATE, 0, BUSINESS_DATE.length, bytes, from, to)) {
        json.scalar(kind);
        businessDate = json.text();
      } else if (prefix == ROOT
          && kind == Kind.STRING
          && Arrays.equals(EVENT, 0, EVENT.length, bytes, from, to)) {
        json.scalar(kind);
        event = json.text();
        row.scanLater(json.from(), json.to());
      } else if (prefix == ROOT
          && kind == Kind.OBJECT
          && Arrays.equals(TOTALS, 0, TOTALS.length, bytes, from, to)) {
        totalsTold = true;
        totals = new TotalsMember(json).read();
        row.scanLater(nameFrom - 1, json.at());
      } else {
        unknown(nameFrom);
      }
    }
  }

  private void field(RecordField field, Kind kind, int nameFrom) throws JsonSyntaxException {
    see(field.ordinal(), field.jsonName());
    Kind expected = field.type() == Long.class ? Kind.NUMBER : Kind.STRING;
    if (kind != expected) {
      other(field.jsonName(), FieldText.expected(field.type()), kind, nameFrom);
      return;
    }
    json.scalar(kind);
    if (field == RecordField.OPERATOR_ID) {
      operatorFrom = json.from();
      operatorTo = json.to();
      row.scanLater(operatorFrom, operatorTo);
    }
    keep(FieldText.set(fields, field, json.text()));
    if (field == RecordField.CARD_MASK) {
      row.maskCardLater(json.from(), json.to());
    }
  }

  private void card(Kind kind, int nameFrom) throws JsonSyntaxException {
    see(CARD_BIT, "card");
    if (kind != Kind.STRING) {
      other("card", "a text in quotes", kind, nameFrom);
      return;
    }
    json.scalar(kind);
    pan = json.text();
    row.maskCardLater(json.from(), json.to());
  }

  private void nested(byte[] prefix, String name, Kind kind, int nameFrom)
      throws JsonSyntaxException {
    if (kind == Kind.OBJECT) {
      members(prefix);
    } else {
      other(name, "an object", kind, nameFrom);
    }
  }

  private void lines(Kind kind, int nameFrom) throws JsonSyntaxException {
    see(RecordField.LINES.ordinal(), "lines");
    if (kind != Kind.ARRAY) {
      other("lines", "an array", kind, nameFrom);
      return;
    }
    ReceiptLines lines = new ReceiptLines(json, row);
    keep(lines.read());
    fields.set(RecordField.LINES, lines.lines());
  }

  /** A value of another kind; null says that nothing is known. */
  private void other(String name, String expected, Kind kind, int nameFrom)
      throws JsonSyntaxException {
    if (kind != Kind.NULL) {
      keep(Flaw.invalid(name, "is not " + expected));
    }
    unknown(nameFrom);
  }

  private void unknown(int nameFrom) throws JsonSyntaxException {
    json.skip();
    row.scanLater(nameFrom - 1, json.at());
  }

  private void see(int bit, String name) {
    if ((seen & 1L << bit) != 0) {
      keep(Flaw.invalid(name, "is told twice"));
    }
    seen |= 1L << bit;
  }

  private void keep(@Nullable Flaw next) {
    flaw = flaw == null ? next : flaw;
  }

  private static boolean is(byte[] prefix, byte[] bytes, int from, int to) {
    return Arrays.equals(prefix, 0, prefix.length - 1, bytes, from, to);
  }
}
