package io.reslip.ingestion.layout.reslip;

import io.reslip.ingestion.layout.EventAssembler;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.RecordAssembler;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.json.JsonReader;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import io.reslip.ingestion.layout.json.JsonSyntaxException;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.vocabulary.EventType;
import io.reslip.ingestion.record.vocabulary.Integrity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line: a payment, or an event of a terminal. */
final class NdjsonRows implements RowReader {

  private final RecordAssembler assembler;
  private final EventAssembler events;
  private final JsonReader json = new JsonReader();
  private @Nullable PaymentMembers members;

  NdjsonRows(UploadContext context) {
    this.assembler = new RecordAssembler(context);
    this.events = new EventAssembler(context);
  }

  @Override
  public int end(byte[] bytes, int from, int to, More more) {
    int end = RowReader.lineEnd(bytes, from, to);
    return end < 0 && more == More.NONE ? to : end;
  }

  @Override
  public Item read(Row row) {
    if (members == null) {
      members = new PaymentMembers(json, row);
    }
    try {
      json.open(row.bytes(), row.from(), row.to());
      if (json.peek() != Kind.OBJECT) {
        return row.reject(new Flaw(RejectCode.JSON_INVALID, "the line is no JSON object"));
      }
      members.read();
      json.end();
    } catch (JsonSyntaxException e) {
      return row.reject(
          new Flaw(RejectCode.JSON_INVALID, "the line is no JSON object: " + e.whatIsWrong()));
    }
    Flaw flaw = members.flaw();
    String event = members.event();
    if (flaw == null && event != null) {
      return event(members, event, row);
    }
    return flaw == null
        ? assembler.assemble(
            members.redactedFields(),
            members.pan(),
            Integrity.INTACT,
            row.range(),
            row.line(),
            row::rejectedExcerpt)
        : row.reject(flaw);
  }

  private Item event(PaymentMembers read, String name, Row row) {
    PaymentFields fields = read.redactedFields();
    Optional<EventType> type =
        Arrays.stream(EventType.values()).filter(each -> each.name().equals(name)).findFirst();
    if (type.isEmpty()) {
      String names =
          Arrays.stream(EventType.values()).map(Enum::name).collect(Collectors.joining(", "));
      return row.reject(Flaw.invalid("event", "is not one of " + names));
    }
    if (read.totalsAreFlawed()) {
      return row.reject(
          Flaw.invalid(
              "totals",
              "is not debitCount, debitAmount, creditCount and creditAmount in minor units"));
    }
    String day = read.businessDate();
    LocalDate businessDate = day == null ? null : Rfc3339.date(day);
    if (day != null && businessDate == null) {
      return row.reject(Flaw.invalid("businessDate", "is not a date such as 2026-06-15"));
    }
    return events.assemble(
        new EventAssembler.Told(type.get(), fields, read.totals(), businessDate),
        row.range(),
        row.line(),
        row::rejectedExcerpt);
  }
}
