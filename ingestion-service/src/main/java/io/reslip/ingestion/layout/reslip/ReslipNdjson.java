package io.reslip.ingestion.layout.reslip;

import io.reslip.ingestion.cardholder.Redaction;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.json.JsonReader;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import io.reslip.ingestion.layout.json.JsonSyntaxException;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.rows.RowUnits;
import java.io.InputStream;

/**
 * The canonical record as JSON, one object a line. Members that it does not know are passed over.
 */
public final class ReslipNdjson implements Layout {

  private static final int LINES_TO_LOOK_AT = 10;

  @Override
  public String name() {
    return "reslip-ndjson";
  }

  /** Whether the first line begins an object, and one of the first is a payment's. */
  @Override
  public boolean fits(byte[] head) {
    byte[] copy = head.clone();
    Redaction redaction = new Redaction();
    redaction.attach(copy, 0);
    Row row = new Row(redaction);
    int lines = 0;
    boolean payment = false;
    for (int from = Heads.begin(copy), end;
        from < copy.length && lines < LINES_TO_LOOK_AT;
        from = end) {
      end = RowReader.lineEnd(copy, from, copy.length);
      boolean whole = end >= 0 || copy.length < DETECTION_BYTES;
      end = end < 0 ? copy.length : end;
      row.set(copy, from, end, from, 1);
      if (!row.isBlank() && whole) {
        lines++;
        if (lines == 1 && Heads.firstSign(copy, from, end) != '{') {
          return false;
        }
        payment |= isPayment(row);
      }
    }
    return payment;
  }

  @Override
  public UnitReader open(InputStream decoded, UploadContext context) {
    return new RowUnits(decoded, new NdjsonRows(context));
  }

  private static boolean isPayment(Row row) {
    JsonReader json = new JsonReader();
    PaymentMembers members = new PaymentMembers(json, row);
    try {
      json.open(row.bytes(), row.from(), row.to());
      if (json.peek() != Kind.OBJECT) {
        return false;
      }
      members.read();
      json.end();
      return members.knowsAny();
    } catch (JsonSyntaxException noJson) {
      return false;
    }
  }
}
