package io.reslip.ingestion.layout.camt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.rows.RowUnits;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.InputStream;

/** Bank statements (camt.053) or notifications of entries (camt.054), versions 2 to 13. */
public final class CamtLayout implements Layout {

  private final String name;
  private final String message;
  private final boolean hasBalances;

  private CamtLayout(String name, String message, boolean hasBalances) {
    this.name = name;
    this.message = message;
    this.hasBalances = hasBalances;
  }

  /** The statement of a day or period, with balances. */
  public static CamtLayout statement() {
    return new CamtLayout("camt053", "BkToCstmrStmt", true);
  }

  /** The notification of debits and credits, without balances. */
  public static CamtLayout notification() {
    return new CamtLayout("camt054", "BkToCstmrDbtCdtNtfctn", false);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isFor(Source source) {
    return source == Source.BANK;
  }

  /** Whether a document begins that has this message; also in UTF-16, which is refused clearly. */
  @Override
  public boolean fits(byte[] head) {
    String text = new String(head, ISO_8859_1).replace("\0", "");
    int first = text.indexOf('<');
    return first >= 0
        && first <= 3 + text.length() - text.stripLeading().length()
        && text.contains(message);
  }

  @Override
  public UnitReader open(InputStream decoded, UploadContext context) {
    return new RowUnits(decoded, new CamtRows(context, hasBalances));
  }
}
