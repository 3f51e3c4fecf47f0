package io.reslip.ingestion.layout.declared.engine;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.ParsedAttestation;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.RecordAssembler;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.declared.cells.Cells;
import io.reslip.ingestion.layout.declared.cells.DelimitedCells;
import io.reslip.ingestion.layout.declared.cells.Eraser;
import io.reslip.ingestion.layout.declared.cells.FixedCells;
import io.reslip.ingestion.layout.declared.cells.KindPlan;
import io.reslip.ingestion.layout.declared.cells.Splitting;
import io.reslip.ingestion.layout.declared.cells.View;
import io.reslip.ingestion.layout.declared.items.JsonCells;
import io.reslip.ingestion.layout.declared.items.JsonItems;
import io.reslip.ingestion.layout.declared.model.Condition;
import io.reslip.ingestion.layout.declared.model.Declaration;
import io.reslip.ingestion.layout.declared.model.Form;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.model.RecordKind.Role;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.rows.LineEnds;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.rows.RowReader;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one upload as a declaration says. */
public final class DeclaredRows implements RowReader {

  private final Encoding encoding;
  private final RecordAssembler assembler;
  private final List<KindPlan> plans;
  private final View view;
  private final Splitting splitting;
  private final Cells cells;
  private final Carried carried = new Carried();
  private final RowReading reading;
  private final Tally tally;
  private final byte @Nullable [] comment;
  private boolean first = true;
  private @Nullable String before;
  private String pendingExcerpt = "";
  private @Nullable Item orphans;

  /** A reader for one upload. */
  public DeclaredRows(Declaration declaration, UploadContext context) {
    this.encoding = declaration.encoding();
    this.assembler =
        declaration.identity() == null
            ? new RecordAssembler(context)
            : new RecordAssembler(context, declaration.identity());
    this.plans = declaration.kinds().stream().map(KindPlan::new).toList();
    this.view = new View(encoding);
    this.splitting = RowEnds.of(declaration);
    Eraser eraser = new Eraser(encoding);
    this.cells =
        switch (declaration.form()) {
          case Form.Delimited form -> new DelimitedCells(form, encoding, plans, eraser);
          case Form.FixedWidth form -> new FixedCells(plans, eraser);
          case Form.Json(var pointer) ->
              new JsonCells(
                  plans,
                  eraser,
                  splitting instanceof JsonItems items ? items : null,
                  pointer == null ? List.of() : pointer.steps());
        };
    this.comment = declaration.form() instanceof Form.Delimited form ? form.comment() : null;
    this.reading = new RowReading(declaration, context, cells, carried);
    this.tally = new Tally(declaration.controls());
  }

  @Override
  public LineEnds lineEnds() {
    return splitting.lineEnds();
  }

  @Override
  public Charset charset() {
    return encoding.charset();
  }

  @Override
  public int end(byte[] bytes, int from, int to, More more) {
    return splitting.end(bytes, from, to, more);
  }

  @Override
  public int endOfOverlong(byte[] bytes, int from, int to) {
    return splitting.endOfOverlong(bytes, from, to);
  }

  @Override
  public boolean isBlank(Row row) {
    byte space = (byte) (encoding.isTranslated() ? 0x40 : ' ');
    for (int i = row.from(); i < row.to(); i++) {
      if (row.bytes()[i] != space && row.bytes()[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Item read(Row row) {
    view.open(row);
    boolean isComment = comment != null && view.startsWith(comment);
    cells.open(row, view);
    if (splitting instanceof JsonItems items && items.read() != JsonItems.At.WITHIN) {
      return document(row, items.read());
    }
    if (isEmptyElement(row)) {
      row.scan(row.from(), row.to());
      return null;
    }
    Flaw broken = cells.broken();
    if (broken != null) {
      return reject(row, plans, broken);
    }
    KindPlan plan = select(isComment);
    if (plan == null && isComment) {
      row.scan(row.from(), row.to());
      return null;
    }
    first = false;
    if (plan == null) {
      before = null;
      return reject(
          row,
          plans,
          new Flaw(RejectCode.RECORD_UNKNOWN, "the line is none of the layout's records"));
    }
    before = plan.kind().name();
    return switch (plan.kind().role()) {
      case IGNORED -> {
        cells.redactMisfit(plan);
        row.scan(row.from(), row.to());
        yield null;
      }
      case NAMES -> names(row, plan.kind());
      case HEADER, TRAILER -> frame(row, plan);
      case GROUP -> {
        orphans = orphans();
        yield group(row, plan);
      }
      case LINE -> line(row, plan);
      case DETAIL -> detail(row, plan);
    };
  }

  @Override
  public void read(Row row, List<Item> items) {
    orphans = null;
    Item item = read(row);
    if (orphans != null) {
      items.add(orphans);
    }
    if (item != null) {
      items.add(item);
    }
  }

  @Override
  public List<Item> finish() {
    Item last = orphans();
    return last == null ? List.of() : List.of(last);
  }

  @Override
  public List<ControlTotal> controls() {
    return tally.totals();
  }

  /** What stands before or behind the records of a document tells of them, and is none. */
  private @Nullable Item document(Row row, JsonItems.At at) {
    Flaw flaw = cells.broken();
    for (KindPlan plan : plans) {
      boolean header = plan.kind().role() == Role.HEADER && at == JsonItems.At.BEFORE;
      if (flaw == null && (header || plan.kind().role() == Role.TRAILER)) {
        flaw = reading.read(plan);
        if (flaw == null && header) {
          carried.header(reading.fields().build(), reading.day());
        }
        if (flaw == null) {
          tally.told(plan.kind().name(), reading.figures());
        }
      }
    }
    if (flaw == null) {
      cells.redactFrame();
      return null;
    }
    return reject(row, plans, flaw);
  }

  /** Behind the last element of an array only its bracket is left. */
  private boolean isEmptyElement(Row row) {
    if (!(splitting instanceof JsonItems)) {
      return false;
    }
    int end = JsonCells.elementEnd(row);
    for (int i = row.from(); i < end; i++) {
      if (!JsonItems.isSpace(row.bytes()[i])) {
        return false;
      }
    }
    return end < row.to() && row.bytes()[end] == ']';
  }

  private @Nullable KindPlan select(boolean isComment) {
    for (KindPlan plan : plans) {
      boolean isFrame =
          splitting instanceof JsonItems
              && (plan.kind().role() == Role.HEADER || plan.kind().role() == Role.TRAILER);
      boolean holds = !isComment && !isFrame;
      for (Condition condition : plan.kind().when()) {
        holds |= isComment && condition instanceof Condition.Starts;
      }
      for (Condition condition : plan.kind().when()) {
        holds =
            holds
                && switch (condition) {
                  case Condition.Starts(byte[] text) -> view.startsWith(text);
                  case Condition.First() -> first;
                  case Condition.Length(int bytes) -> view.to() - view.from() == bytes;
                  case Condition.Follows(String record) -> record.equals(before);
                  case Condition.Holds column -> reading.holds(plan, column);
                };
      }
      if (holds) {
        return plan;
      }
    }
    return null;
  }

  private @Nullable Item names(Row row, RecordKind kind) {
    Flaw flaw = cells.names(kind);
    row.scan(row.from(), row.to());
    return flaw == null ? null : row.reject(flaw);
  }

  private @Nullable Flaw read(KindPlan plan) {
    Flaw flaw = cells.misfit(plan);
    return flaw == null ? reading.read(plan) : flaw;
  }

  private Item reject(Row row, KindPlan plan, Flaw flaw) {
    return reject(row, List.of(plan), flaw);
  }

  private Item reject(Row row, List<KindPlan> as, Flaw flaw) {
    // A track is seen only while the card number that it begins with is whole.
    row.scan(row.from(), row.to());
    as.forEach(cells::redactMisfit);
    return row.reject(flaw);
  }

  private @Nullable Item frame(Row row, KindPlan plan) {
    Flaw flaw = read(plan);
    if (flaw != null) {
      return reject(row, plan, flaw);
    }
    // What a frame tells is told now, so all of its bytes are redacted: two figures side by side,
    // or
    // one and what stands behind it, may be a card number that began such a line by chance.
    cells.redact(plan);
    row.scan(row.from(), row.to());
    if (plan.kind().role() == Role.HEADER) {
      carried.header(reading.fields().build(), reading.day());
    }
    tally.told(plan.kind().name(), reading.figures());
    return null;
  }

  private @Nullable Item group(Row row, KindPlan plan) {
    Flaw flaw = read(plan);
    if (flaw != null) {
      carried.brokenGroup();
      return reject(row, plan, flaw);
    }
    cells.redact(plan);
    reading.readRedacted(plan);
    carried.group(reading.fields().build());
    tally.told(plan.kind().name(), reading.figures());
    return null;
  }

  private @Nullable Item line(Row row, KindPlan plan) {
    Flaw flaw = carried.isGroupBroken() ? broken() : read(plan);
    if (flaw == null) {
      cells.redact(plan);
      if (carried.linesRange() == null) {
        pendingExcerpt = row.excerpt();
      }
      if (carried.line(reading.line(), row.range(), row.line())) {
        return null;
      }
      flaw = Flaw.invalid("lines", "are more than a receipt can have");
    }
    carried.brokenLine();
    return reject(row, plan, flaw);
  }

  private @Nullable Item detail(Row row, KindPlan plan) {
    Flaw flaw = carried.isGroupBroken() ? broken() : read(plan);
    if (flaw != null) {
      return reject(row, plan, flaw);
    }
    cells.redact(plan);
    if (reading.isIgnored()) {
      tally.found(plan.kind().name(), reading.fields().build(), reading.figures());
      return null;
    }
    reading.readRedacted(plan);
    ByteRange lines = carried.linesRange();
    ByteRange evidence = lines == null ? row.range() : lines.span(row.range());
    Item item =
        assembler.assemble(
            reading.fields().build(),
            reading.pan(),
            carried.integrity(),
            evidence,
            row.line(),
            row::rejectedExcerpt);
    carried.linesAreTold();
    switch (item) {
      case ParsedRecord(var record, var at) ->
          tally.found(plan.kind().name(), record.fields(), reading.figures());
      case ParsedAttestation(var attestation, var at) ->
          tally.found(plan.kind().name(), attestation.fields(), reading.figures());
      default -> {}
    }
    return item;
  }

  /** The lines that no payment came for, as a reject. */
  private @Nullable Item orphans() {
    ByteRange range = carried.linesRange();
    if (range == null) {
      return null;
    }
    long line = carried.linesFrom();
    carried.linesAreTold();
    return new Flaw(RejectCode.GROUP_BROKEN, "lines of a receipt that no payment came for")
        .reject(range, line, pendingExcerpt);
  }

  private static Flaw broken() {
    return new Flaw(
        RejectCode.GROUP_BROKEN, "the first line of its group is in quarantine: correct that one");
  }
}
