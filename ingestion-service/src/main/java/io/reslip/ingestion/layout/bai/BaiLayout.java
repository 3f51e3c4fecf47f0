package io.reslip.ingestion.layout.bai;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.rows.RowUnits;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.InputStream;

/** Bank statements in BAI2. */
public final class BaiLayout implements Layout {

  @Override
  public String name() {
    return "bai2";
  }

  @Override
  public boolean isFor(Source source) {
    return source == Source.BANK;
  }

  /** Whether a file header and a group header begin it. */
  @Override
  public boolean fits(byte[] head) {
    int second = RowReader.lineEnd(head, 0, head.length);
    return second >= 0
        && BaiRows.code(head, 0, head.length).equals("01,")
        && BaiRows.code(head, second, head.length).equals("02,");
  }

  @Override
  public UnitReader open(InputStream decoded, UploadContext context) {
    return new RowUnits(decoded, new BaiRows(context));
  }
}
