package io.reslip.ingestion.layout.mt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.reslip.ingestion.cardholder.CardInKey;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.statement.MinorUnits;
import io.reslip.ingestion.layout.statement.StatementLine;
import io.reslip.ingestion.layout.statement.StatementRecords;
import io.reslip.ingestion.layout.statement.StatementTotals;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads messages field by field; an entry (61) with what is said of it (86) is one row. */
final class MtRows implements RowReader {

  private static final int LONGEST_ENVELOPE = 1000;

  private final StatementRecords statements;
  private final StatementRecords interims;
  private final StatementTotals totals = new StatementTotals();
  private @Nullable Message message;
  private @Nullable Reject envelope;

  MtRows(UploadContext context) {
    this.statements = new StatementRecords(context);
    this.interims = new StatementRecords(context);
  }

  @Override
  public int end(byte[] bytes, int from, int to, More more) {
    return FieldEnd.of(bytes, from, to, more);
  }

  @Override
  public @Nullable Item read(Row row) {
    String tag = FieldEnd.tag(row.bytes(), row.from(), row.to());
    if (tag.isEmpty()) {
      return envelope(row);
    }
    int content = row.from() + tag.length() + 2;
    int end = lineEnd(row, content);
    String line = new String(row.bytes(), content, end - content, ISO_8859_1);
    try {
      if (tag.equals("61")) {
        return entry(row, content, end, line);
      }
      field(tag, line.strip());
      row.scan(row.from(), row.to());
      return null;
    } catch (UnfitException e) {
      return row.reject(e.flaw());
    }
  }

  private void field(String tag, String line) throws UnfitException {
    if (tag.equals("20")) {
      endMessage();
      totals.begin();
      message = new Message();
      return;
    }
    Message open = message;
    switch (tag) {
      case "25", "25P" -> opened(open).account(line);
      case "60F", "60M" -> opened(open).opening(Told.balance(tag, line));
      case "62F", "62M" -> opened(open).closing(Told.balance(tag, line));
      case "90C" -> opened(open).sum(Told.sum(tag, line), true);
      case "90D" -> opened(open).sum(Told.sum(tag, line), false);
      case "34F" -> {
        String currency = line.substring(0, Math.min(3, line.length()));
        MinorUnits.decimals(currency);
        opened(open).floorLimit(currency);
      }
      default -> {}
    }
  }

  private static Message opened(@Nullable Message open) throws UnfitException {
    if (open == null) {
      throw new UnfitException(
          RejectCode.GROUP_BROKEN, "the message does not begin with its reference (20)");
    }
    return open;
  }

  private @Nullable Item entry(Row row, int content, int end, String line) throws UnfitException {
    Message open = opened(message);
    EntryLine entry = EntryLine.of(line);
    String currency = open.currency();
    if (currency == null) {
      throw new UnfitException(
          RejectCode.FIELD_MISSING,
          "no opening balance (60) or floor limit (34F) tells a currency");
    }
    long amount = MinorUnits.of("the amount", entry.amount(), ',', currency);
    String owner = StatementRecords.reference(text(entry.ownerReference()));
    if (owner == null) {
      owner = Remittance.endToEnd(new String(row.bytes(), end, row.to() - end, UTF_8));
    }
    if (entry.expected()) {
      row.scan(row.from(), row.to());
      return null;
    }
    int references = content + entry.referenceAt();
    boolean claimed = !CardInKey.isIn(line.substring(entry.typeAt()));
    row.scanLater(row.from(), claimed ? references : row.to());
    row.scanLater(claimed ? end : row.to(), row.to());
    StatementLine told =
        new StatementLine(
            open.account(),
            entry.booked(),
            amount,
            currency,
            entry.credit(),
            entry.reversal(),
            entry.bankReference() == null ? null : text(entry.bankReference()),
            owner);
    Item item =
        (open.isInterim() ? interims : statements)
            .assemble(told, row.range(), row.line(), row::rejectedExcerpt);
    row.redactMarked();
    if (!(item instanceof Reject)) {
      open.entry(amount, entry.credit());
    }
    return item;
  }

  /** What stands between messages: the blocks of an envelope, the name of a bank. */
  private @Nullable Item envelope(Row row) {
    boolean isEnd = row.bytes()[row.from()] == '-';
    Flaw flaw = new Flaw(RejectCode.RECORD_UNKNOWN, "the lines are no field of a message");
    if (row.to() - row.from() > LONGEST_ENVELOPE) {
      return row.reject(flaw);
    }
    Reject reject = row.reject(flaw);
    if (isEnd) {
      endMessage();
    } else if (envelope == null) {
      envelope = reject;
    }
    return null;
  }

  private void endMessage() {
    if (message != null) {
      message.tell(totals);
    }
    message = null;
  }

  @Override
  public List<Item> finish() {
    endMessage();
    return envelope == null || totals.statements() > 0 ? List.of() : List.of(envelope);
  }

  @Override
  public List<ControlTotal> controls() {
    return totals.statements() == 0
        ? List.of(new ControlTotal("statements", null, 0L))
        : totals.controls();
  }

  private static int lineEnd(Row row, int from) {
    int end = RowReader.lineEnd(row.bytes(), from, row.to());
    end = end < 0 ? row.to() : end - 1;
    return end > from && row.bytes()[end - 1] == '\r' ? end - 1 : end;
  }

  /** Bytes that were taken for Latin-1, as the UTF-8 that they are. */
  private static String text(String latin) {
    return new String(latin.getBytes(ISO_8859_1), UTF_8);
  }
}
