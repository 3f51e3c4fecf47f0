package io.reslip.ingestion.layout.reslip;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Integrity;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the one object that a repair is. */
final class RepairRows implements RowReader {

  private static final List<String> REQUIRED =
      List.of(
          "repairId",
          "discrepancyId",
          "restores",
          "transactionId",
          "fields",
          "provenance",
          "approvedBy");

  /** Members of a piece of provenance that hold identifiers and words, never card data. */
  private static final Set<String> PROVENANCE =
      Set.of("field", "source", "recordId", "uploadId", "offset", "length", "rule", "certainty");

  private final UploadContext context;
  private final JsonReader json = new JsonReader();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Set<String> approvers = new HashSet<>();
  private @Nullable Flaw flaw;
  private int provenanceFrom;
  private int provenanceTo;

  RepairRows(UploadContext context) {
    this.context = context;
  }

  @Override
  public int end(byte[] bytes, int from, int to, More more) {
    return more == More.NONE ? to : -1;
  }

  @Override
  public int endOfOverlong(byte[] bytes, int from, int to) {
    return -1;
  }

  @Override
  public Item read(Row row) {
    PaymentMembers members = new PaymentMembers(json, row);
    try {
      json.open(row.bytes(), row.from(), row.to());
      if (json.peek() != Kind.OBJECT) {
        return row.reject(new Flaw(RejectCode.JSON_INVALID, "the upload is no JSON object"));
      }
      json.enter(Kind.OBJECT);
      while (json.nextMember()) {
        member(row, members);
      }
      json.end();
    } catch (JsonSyntaxException e) {
      return row.reject(
          new Flaw(RejectCode.JSON_INVALID, "the upload is no JSON object: " + e.whatIsWrong()));
    }
    for (String name : REQUIRED) {
      if (!texts.containsKey(name)) {
        keep(new Flaw(RejectCode.FIELD_MISSING, name + " is missing"));
      }
    }
    return flaw == null ? record(row, members) : row.reject(flaw);
  }

  private void member(Row row, PaymentMembers members) throws JsonSyntaxException {
    String name = json.text();
    int nameFrom = json.from();
    Kind kind = json.peek();
    if (!REQUIRED.contains(name)) {
      json.skip();
      row.scanLater(nameFrom - 1, json.at());
      return;
    }
    if (texts.put(name, "") != null) {
      keep(Flaw.invalid(name, "is told twice"));
    }
    Kind expected =
        switch (name) {
          case "fields" -> Kind.OBJECT;
          case "provenance", "approvedBy" -> Kind.ARRAY;
          default -> Kind.STRING;
        };
    if (kind != expected) {
      keep(Flaw.invalid(name, "is no " + expected.name().toLowerCase(Locale.ROOT)));
      json.skip();
      return;
    }
    switch (name) {
      case "fields" -> members.read();
      case "provenance" -> provenance(row);
      case "approvedBy" -> approvers();
      default -> {
        json.scalar(kind);
        texts.put(name, json.text().strip());
      }
    }
  }

  private void provenance(Row row) throws JsonSyntaxException {
    int start = json.at();
    json.enter(Kind.ARRAY);
    while (json.nextElement()) {
      if (json.peek() != Kind.OBJECT) {
        keep(Flaw.invalid("provenance", "holds something that is not an object"));
        json.skip();
        continue;
      }
      json.enter(Kind.OBJECT);
      while (json.nextMember()) {
        String name = json.text();
        int nameFrom = json.from();
        Kind kind = json.peek();
        json.skip();
        if (kind == Kind.OBJECT || kind == Kind.ARRAY || !PROVENANCE.contains(name)) {
          row.scanLater(nameFrom - 1, json.at());
        } else if (kind == Kind.STRING && json.text().indexOf('\u0000') >= 0) {
          keep(Flaw.invalid("provenance", "holds a zero character"));
        }
      }
    }
    provenanceFrom = start;
    provenanceTo = json.at();
  }

  private void approvers() throws JsonSyntaxException {
    json.enter(Kind.ARRAY);
    while (json.nextElement()) {
      Kind kind = json.peek();
      json.skip();
      String subject = kind == Kind.STRING ? json.text().strip() : "";
      if (subject.isEmpty()) {
        keep(Flaw.invalid("approvedBy", "holds something that is no subject"));
      }
      approvers.add(subject);
    }
  }

  private Item record(Row row, PaymentMembers members) {
    PaymentFields.Builder fields = members.redactedFields().toBuilder();
    Flaw refused = refusal(members, fields);
    if (refused != null) {
      return row.reject(refused);
    }
    fields.set(RecordField.SOURCE, Source.REPAIR);
    fields.set(RecordField.REPAIR_ID, texts.get("repairId"));
    fields.set(RecordField.TRANSACTION_ID, texts.get("transactionId"));
    String provenance =
        new String(row.bytes(), provenanceFrom, provenanceTo - provenanceFrom, UTF_8);
    fields.set(RecordField.PROVENANCE, provenance);
    return new RecordAssembler(context.withBusinessDate(businessDate(members)))
        .assemble(
            fields.build(), null, Integrity.INTACT, row.range(), row.line(), row::rejectedExcerpt);
  }

  /** Why this is no approved repair, or null; sets what it restores. */
  private @Nullable Flaw refusal(PaymentMembers members, PaymentFields.Builder fields) {
    if (members.flaw() != null) {
      return members.flaw();
    }
    if (members.pan() != null) {
      return Flaw.invalid("fields", "holds a card number, which a repair never does");
    }
    if (approvers.size() < 2) {
      return Flaw.invalid("approvedBy", "does not name two different people");
    }
    Flaw restores = FieldText.set(fields, RecordField.RESTORES, texts.getOrDefault("restores", ""));
    if (restores != null) {
      return restores;
    }
    Object told = fields.get(RecordField.SOURCE);
    if (told != null && told != Source.REPAIR && told != fields.get(RecordField.RESTORES)) {
      return Flaw.invalid("fields.source", "is neither REPAIR nor the source that it restores");
    }
    return members.businessDate() != null && businessDate(members) == null
        ? Flaw.invalid("fields.businessDate", "is not a date such as 2026-06-15")
        : null;
  }

  private @Nullable LocalDate businessDate(PaymentMembers members) {
    String told = members.businessDate();
    return told == null ? context.businessDate() : Rfc3339.date(told);
  }

  private void keep(Flaw next) {
    flaw = flaw == null ? next : flaw;
  }
}
