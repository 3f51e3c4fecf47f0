package io.reslip.ingestion.layout.camt;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.statement.StatementLine;
import io.reslip.ingestion.layout.statement.StatementRecords;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document piece by piece: a piece ends behind an entry, a transaction within one, a
 * balance. What was open before it stays open, so an entry may be as long as it likes.
 */
final class CamtRows implements RowReader {

  private static final int WIDE_PIECE = 64 * 1024;

  private final StatementRecords records;
  private final CamtStatements statements;
  private final CamtWalk walk;
  private final PieceEnd pieces = new PieceEnd();
  private boolean begun;
  private boolean wide;
  private boolean refused;
  private @Nullable String overlongEnded;
  private @Nullable Lost lost;
  private long readTo;
  private String excerpt = "";

  /** An entry of which a part could not be read: its end is looked for. */
  private record Lost(Flaw flaw, long offset, long line, String excerpt) {

    Reject to(long end) {
      return flaw.reject(new ByteRange(offset, end - offset), line, excerpt);
    }
  }

  CamtRows(UploadContext context, boolean hasBalances) {
    this.records = new StatementRecords(context);
    this.statements = new CamtStatements(hasBalances);
    this.walk = new CamtWalk(statements);
  }

  @Override
  public int end(byte[] bytes, int from, int to, More more) {
    if (!begun) {
      wide = XmlEncoding.isWide(bytes, from, to);
    }
    if (wide) {
      return to - from >= WIDE_PIECE || more == More.NONE ? Math.min(to, from + WIDE_PIECE) : -1;
    }
    pieces.begin();
    int end = pieces.accept(bytes, from, to);
    if (end >= 0) {
      return end;
    }
    pieces.begin();
    return more == More.NONE ? to : -1;
  }

  @Override
  public int endOfOverlong(byte[] bytes, int from, int to) {
    int end = pieces.accept(bytes, from, to);
    overlongEnded = end < 0 ? null : pieces.ended();
    begun = true;
    return end;
  }

  @Override
  public @Nullable Item read(Row row) {
    List<Item> items = new ArrayList<>();
    read(row, items);
    return items.isEmpty() ? null : items.getFirst();
  }

  @Override
  public void read(Row row, List<Item> items) {
    if (overlongEnded != null) {
      walk.recover(overlongEnded);
      overlongEnded = null;
    }
    if (wide && !begun) {
      row.wipe(row.from(), row.to());
      items.add(
          invalid("it is written in UTF-16 or UTF-32: send it as UTF-8")
              .reject(row.range(), row.line(), row.excerpt()));
      refused = true;
    } else if (refused) {
      erase(row);
    } else {
      readPiece(row, items);
    }
    begun = true;
  }

  private void readPiece(Row row, List<Item> items) {
    readTo = row.range().end();
    if (lost != null) {
      erase(row);
      goOn(items);
      return;
    }
    try {
      walk.walk(row);
    } catch (XmlException e) {
      refused = e.isOfDocument();
      Entry entry = statements.entry();
      long offset = entry == null ? row.range().offset() : entry.offset();
      long line = entry == null ? row.line() : entry.line();
      erase(row);
      lost = new Lost(invalid(e.whatIsWrong()), offset, line, row.excerpt());
      goOn(items);
      return;
    }
    Flaw flaw = walk.flaw();
    if (flaw != null) {
      items.add(row.reject(flaw));
    }
    for (Entry entry : walk.over()) {
      Item item = item(entry, row);
      if (item != null) {
        items.add(item);
      }
    }
    row.redactMarked();
    excerpt = statements.entry() == null ? "" : row.excerpt();
  }

  private @Nullable Item item(Entry entry, Row row) {
    ByteRange evidence = new ByteRange(entry.offset(), row.range().end() - entry.offset());
    try {
      StatementLine line = statements.line(entry);
      if (line == null) {
        return null;
      }
      Item item = records.assemble(line, evidence, entry.line(), row::rejectedExcerpt);
      if (!(item instanceof Reject)) {
        statements.counted(line);
      }
      return item;
    } catch (UnfitException e) {
      return e.flaw().reject(evidence, entry.line(), row.rejectedExcerpt());
    }
  }

  /** Rejects what was lost when its end has come; a transaction is lost with its entry. */
  private void goOn(List<Item> items) {
    if (lost != null && (refused || !pieces.ended().equals("TxDtls"))) {
      items.add(lost.to(readTo));
      lost = null;
      walk.recover(pieces.ended());
    }
  }

  private void erase(Row row) {
    if (wide) {
      row.wipe(row.from(), row.to());
      return;
    }
    if (Content.mayHide(row, row.from(), row.to())) {
      Content.wipeDigits(row, row.from(), row.to());
    }
    row.scan(row.from(), row.to());
  }

  @Override
  public List<Item> finish() {
    if (lost != null) {
      return List.of(lost.to(readTo));
    }
    Entry entry = statements.entry();
    if (entry == null || refused) {
      return List.of();
    }
    ByteRange evidence = new ByteRange(entry.offset(), readTo - entry.offset());
    return List.of(invalid("it ends within an entry").reject(evidence, entry.line(), excerpt));
  }

  @Override
  public List<ControlTotal> controls() {
    return statements.controls(walk.documents(), walk.isWhole() && !refused);
  }

  private static Flaw invalid(String whatIsWrong) {
    return new Flaw(RejectCode.XML_INVALID, "the document is not read: " + whatIsWrong);
  }
}
