package io.reslip.ingestion.layout.reslip;

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
import io.reslip.ingestion.record.vocabulary.Integrity;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line. */
final class NdjsonRows implements RowReader {

  private final RecordAssembler assembler;
  private final JsonReader json = new JsonReader();
  private @Nullable PaymentMembers members;

  NdjsonRows(UploadContext context) {
    this.assembler = new RecordAssembler(context);
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
}
