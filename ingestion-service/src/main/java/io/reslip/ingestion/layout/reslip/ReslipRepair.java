package io.reslip.ingestion.layout.reslip;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.json.JsonReader;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import io.reslip.ingestion.layout.json.JsonSyntaxException;
import io.reslip.ingestion.layout.rows.RowUnits;
import java.io.InputStream;

/**
 * An approved repair, one JSON object: {@code repairId, discrepancyId, restores, transactionId,
 * fields, provenance, approvedBy}. Its record's identity is the repairId; a card number in it is
 * refused.
 */
public final class ReslipRepair implements Layout {

  @Override
  public String name() {
    return "reslip-repair";
  }

  /** Whether the upload begins an object that has a repairId. */
  @Override
  public boolean fits(byte[] head) {
    JsonReader json = new JsonReader();
    json.open(head, Heads.begin(head), head.length);
    try {
      if (json.peek() != Kind.OBJECT) {
        return false;
      }
      json.enter(Kind.OBJECT);
      while (json.nextMember()) {
        if (json.text().equals("repairId")) {
          return true;
        }
        json.skip();
      }
      return false;
    } catch (JsonSyntaxException cutOffOrNoJson) {
      return false;
    }
  }

  @Override
  public UnitReader open(InputStream decoded, UploadContext context) {
    return new RowUnits(decoded, new RepairRows(context));
  }
}
