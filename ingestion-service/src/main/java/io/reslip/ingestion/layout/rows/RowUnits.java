package io.reslip.ingestion.layout.rows;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.cardholder.Redaction;
import io.reslip.ingestion.cardholder.TextScanner;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.Unit;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.rows.RowReader.More;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of an upload of rows. A row longer than 1 MiB is no row: its bytes flow through in
 * pieces, redacted across their borders, and it is rejected when its end is known. Holds 1.25 MiB
 * whatever comes.
 */
public final class RowUnits implements UnitReader {

  /** The longest row, in bytes. */
  public static final int MAX_ROW = 1 << 20;

  private static final int CAPACITY = MAX_ROW + (256 << 10);
  private static final int UNIT_BYTES = 256 << 10;
  private static final int UNIT_ITEMS = 1000;

  /** A row too long to be read, of which parts have left already. */
  private static final class Overlong {
    final long offset;
    final long line;
    long scannedTo;
    @Nullable String excerpt;

    Overlong(long offset, long line) {
      this.offset = offset;
      this.line = line;
      this.scannedTo = offset;
    }
  }

  private final Window window;
  private final RowReader rows;
  private final Redaction redaction = new Redaction();
  private final TextScanner scanner = new TextScanner(redaction);
  private final Row row;
  private final LineEnds lineEnds;
  private int at;
  private boolean finished;
  private long line = 1;
  private @Nullable Overlong overlong;

  /** The units of a stream whose rows are read by this reader. The caller closes the stream. */
  public RowUnits(InputStream decoded, RowReader rows) {
    this.window = new Window(decoded, CAPACITY);
    this.rows = rows;
    this.row = new Row(redaction, scanner, rows.charset());
    this.lineEnds = rows.lineEnds();
  }

  @Override
  public @Nullable Unit next() throws IOException {
    while (true) {
      if (overlong != null) {
        return piece(overlong);
      }
      int start = at;
      List<Item> items = new ArrayList<>();
      if (readRows(start, items) && at == start) {
        overlong = new Overlong(window.base() + at, line);
      } else if (at > start) {
        return unit(start, items);
      } else if (window.ended()) {
        return last();
      } else {
        advance();
      }
    }
  }

  @Override
  public List<ControlTotal> controls() {
    return rows.controls();
  }

  @Override
  public void close() {
    // Nothing is held but memory.
  }

  /** What is left to be told behind the last row, or null. */
  private @Nullable Unit last() {
    List<Item> late = finished ? List.of() : rows.finish();
    finished = true;
    return late.isEmpty() ? null : unit(at, late);
  }

  /** Reads whole rows until the unit is full; true when it stopped before one that is too long. */
  private boolean readRows(int start, List<Item> items) {
    byte[] bytes = window.bytes();
    while (at < window.limit() && at - start < UNIT_BYTES && items.size() < UNIT_ITEMS) {
      int from = at + byteOrderMark();
      boolean tooMuch = window.limit() - from > MAX_ROW;
      More more = window.ended() ? More.NONE : tooMuch ? More.TOO_MUCH : More.COMING;
      int end = rows.end(bytes, from, window.limit(), more);
      int length = end - from;
      if (end < 0 ? more == More.TOO_MUCH : length > MAX_ROW) {
        return true;
      }
      if (end < 0) {
        return false;
      }
      row.set(bytes, from, lineEnds.contentEnd(bytes, from, end), window.base() + from, line);
      if (!rows.isBlank(row)) {
        rows.read(row, items);
      }
      line += lineEnds.lines(bytes, from, end);
      at = end;
    }
    return false;
  }

  private Unit piece(Overlong piece) throws IOException {
    if (piece.scannedTo == window.base() + window.limit() && !window.ended()) {
      advance();
    }
    byte[] bytes = window.bytes();
    int from = (int) (piece.scannedTo - window.base());
    int end = rows.endOfOverlong(bytes, from, window.limit());
    boolean over = end >= 0 || window.ended();
    int to = end >= 0 ? end : window.limit();
    scanner.accept(bytes, from, to, piece.scannedTo);
    piece.scannedTo = window.base() + to;
    if (over) {
      scanner.end();
    } else {
      to = (int) (scanner.undecidedFrom() - window.base());
    }
    if (piece.excerpt == null) {
      piece.excerpt = Row.excerpt(bytes, at, to, rows.charset());
    }
    int start = at;
    at = to;
    if (!over) {
      return unit(start, List.of());
    }
    overlong = null;
    long length = window.base() + lineEnds.contentEnd(bytes, start, to) - piece.offset;
    Flaw flaw = new Flaw(RejectCode.LINE_TOO_LONG, "the row is longer than 1 MiB");
    ByteRange evidence = new ByteRange(piece.offset, length);
    line++;
    return unit(start, List.of(flaw.reject(evidence, piece.line, piece.excerpt)));
  }

  private void advance() throws IOException {
    int from = at;
    at = 0;
    window.advance(from);
    redaction.attach(window.bytes(), window.base());
  }

  private Unit unit(int start, List<Item> items) {
    return new Unit(
        window.base() + start, window.bytes(), start, at - start, redaction.drain(), items);
  }

  /** How many bytes a UTF-8 byte order mark at the very beginning takes. */
  private int byteOrderMark() {
    byte[] bytes = window.bytes();
    boolean there =
        window.base() + at == 0
            && window.limit() >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return there ? 3 : 0;
  }
}
