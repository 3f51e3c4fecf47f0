package io.reslip.ingestion.layout.reslip;

import io.reslip.ingestion.cardholder.CardDataNames;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.RecordAssembler;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.reslip.CsvHeader.Column;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Integrity;
import org.jspecify.annotations.Nullable;

/** Reads one payment a row; the first row names the columns. */
final class CsvRows implements RowReader {

  private final RecordAssembler assembler;
  private final CsvCells cells = new CsvCells();
  private @Nullable CsvHeader header;

  CsvRows(UploadContext context) {
    this.assembler = new RecordAssembler(context);
  }

  /** A quote that is never closed ends with its line, so that it does not swallow the rest. */
  @Override
  public int end(byte[] bytes, int from, int to, More more) {
    int end = CsvCells.rowEnd(bytes, from, to);
    if (end < 0 && more != More.COMING) {
      end = RowReader.lineEnd(bytes, from, to);
    }
    return end < 0 && more == More.NONE ? to : end;
  }

  @Override
  public @Nullable Item read(Row row) {
    cells.split(row.bytes(), row.from(), row.to());
    CsvHeader known = header;
    if (known == null) {
      header = CsvHeader.of(cells);
      row.scan(row.from(), row.to());
      Flaw flaw = header.flaw();
      return flaw == null ? null : row.reject(flaw);
    }
    if (known.flaw() != null || cells.flaw() != null || cells.count() != known.columns().size()) {
      redactMisfit(row, known);
      return row.reject(new Flaw(RejectCode.CSV_COLUMNS, misfit(known)));
    }
    PaymentFields.Builder fields = PaymentFields.builder();
    String pan = null;
    Flaw flaw = null;
    for (int i = 0; i < cells.count(); i++) {
      Column column = known.columns().get(i);
      if (column.isCard()) {
        pan = cells.text(i);
      }
      redact(row, column, i);
      if (column.field() != null && flaw == null) {
        flaw = set(fields, column.field(), cells.text(i));
      }
    }
    return flaw == null
        ? assembler.assemble(
            fields.build(), pan, Integrity.INTACT, row.range(), row.line(), row::rejectedExcerpt)
        : row.reject(flaw);
  }

  private void redact(Row row, Column column, int cell) {
    int from = cells.from(cell);
    int to = cells.to(cell);
    if (column.isCard() || column.field() == null) {
      switch (column.cardData()) {
        case SENSITIVE -> row.wipe(from, to);
        case CARD_NUMBER -> row.maskCard(from, to);
        case OTHER -> row.scan(from, to);
      }
    } else if (column.field() == RecordField.CARD_MASK) {
      row.maskCard(from, to);
    } else if (column.field() == RecordField.OPERATOR_ID) {
      row.scan(from, to);
    }
  }

  private static @Nullable Flaw set(PaymentFields.Builder fields, RecordField field, String text) {
    if (text.isEmpty()) {
      return null;
    }
    return field == RecordField.LINES
        ? Flaw.invalid("lines", "cannot be told in CSV: send them as reslip-ndjson")
        : FieldText.set(fields, field, text);
  }

  private String misfit(CsvHeader known) {
    if (known.flaw() != null) {
      return "there is no header to read the row by: " + known.flaw().detail();
    }
    String flaw = cells.flaw();
    return flaw != null
        ? flaw
        : "the row has " + cells.count() + " columns, the header " + known.columns().size();
  }

  /** In a row of other columns than the header's, card data may stand in any that it shifted to. */
  private void redactMisfit(Row row, CsvHeader known) {
    int missing = Math.max(0, known.columns().size() - cells.count());
    int extra = Math.max(0, cells.count() - known.columns().size());
    int[] cards = known.span(CardDataNames.CARD_NUMBER);
    int[] sensitive = known.span(CardDataNames.SENSITIVE);
    for (int i = 0; i < cells.count(); i++) {
      boolean open = cells.isOpen() && i == cells.count() - 1;
      if (sensitive != null && (open || within(i, sensitive, missing, extra))) {
        row.wipe(cells.from(i), cells.to(i));
      } else if (cards != null && (open || within(i, cards, missing, extra))) {
        row.maskCard(cells.from(i), cells.to(i));
      }
    }
  }

  private static boolean within(int cell, int[] span, int missing, int extra) {
    return cell >= span[0] - missing && cell <= span[1] + extra;
  }
}
