package io.reslip.ingestion.layout.reslip;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.rows.RowUnits;
import java.io.InputStream;

/**
 * The canonical record as comma-separated values in UTF-8 with a header of canonical names, dotted
 * where nested. Columns that it does not know are passed over.
 */
public final class ReslipCsv implements Layout {

  private static final int NAMES_TO_BE_SURE = 2;

  @Override
  public String name() {
    return "reslip-csv";
  }

  /** Whether the first row is a header with at least two names of a payment's fields. */
  @Override
  public boolean fits(byte[] head) {
    int from = Heads.begin(head);
    while (from < head.length && Heads.firstSign(head, from, lineEnd(head, from)) == 0) {
      from = lineEnd(head, from);
    }
    int end = lineEnd(head, from);
    while (end > from && (head[end - 1] == '\n' || head[end - 1] == '\r')) {
      end--;
    }
    CsvCells cells = new CsvCells();
    cells.split(head, from, end);
    CsvHeader header = CsvHeader.of(cells);
    return Heads.firstSign(head, from, end) != '{'
        && header.flaw() == null
        && header.known() >= NAMES_TO_BE_SURE;
  }

  @Override
  public UnitReader open(InputStream decoded, UploadContext context) {
    return new RowUnits(decoded, new CsvRows(context));
  }

  private static int lineEnd(byte[] head, int from) {
    int end = RowReader.lineEnd(head, from, head.length);
    return end < 0 ? head.length : end;
  }
}
