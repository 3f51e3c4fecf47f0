package io.reslip.ingestion.layout.mt;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.rows.RowUnits;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.InputStream;
import java.util.Set;

/**
 * Statements (MT940) or interim reports (MT942) of SWIFT, in their blocks or without. The first
 * message tells which an upload is; one that has both is read by either.
 */
public final class MtLayout implements Layout {

  private static final Set<String> KIND = Set.of("60F", "60M", "34F");

  private final String name;
  private final boolean interim;

  private MtLayout(String name, boolean interim) {
    this.name = name;
    this.interim = interim;
  }

  /** The statement of a day, with balances. */
  public static MtLayout statement() {
    return new MtLayout("mt940", false);
  }

  /** The report within a day, without balances. */
  public static MtLayout interim() {
    return new MtLayout("mt942", true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isFor(Source source) {
    return source == Source.BANK;
  }

  /** Whether a message begins, and what first tells of which kind it is fits. */
  @Override
  public boolean fits(byte[] head) {
    boolean begun = false;
    for (int at = 0; at >= 0 && at < head.length; at = RowReader.lineEnd(head, at, head.length)) {
      String tag = FieldEnd.tag(head, at, head.length);
      begun = begun || tag.equals("20");
      if (begun && KIND.contains(tag)) {
        return tag.equals("34F") == interim;
      }
    }
    return false;
  }

  @Override
  public UnitReader open(InputStream decoded, UploadContext context) {
    return new RowUnits(decoded, new MtRows(context));
  }
}
