package io.reslip.ingestion.layout.bai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reslip.ingestion.cardholder.CardInKey;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.bai.BaiFields.Field;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.statement.MinorUnits;
import io.reslip.ingestion.layout.statement.StatementLine;
import io.reslip.ingestion.layout.statement.StatementRecords;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads record by record; one with its continuations (88) is one row. */
final class BaiRows implements RowReader {

  private static final int CODE_LENGTH = 3;
  private static final String CURRENCY = "USD";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private final StatementRecords records;
  private final BaiTotals totals = new BaiTotals();
  private @Nullable LocalDate day;
  private @Nullable String account;
  private String groupCurrency = CURRENCY;
  private String currency = CURRENCY;

  BaiRows(UploadContext context) {
    this.records = new StatementRecords(context);
  }

  @Override
  public int end(byte[] bytes, int from, int to, More more) {
    int line = RowReader.lineEnd(bytes, from, to);
    while (line >= 0) {
      if (line + CODE_LENGTH > to && more != More.NONE) {
        return -1;
      }
      if (!code(bytes, line, to).equals("88,")) {
        return line;
      }
      line = RowReader.lineEnd(bytes, line, to);
    }
    return more == More.NONE ? to : -1;
  }

  /** The first three bytes of a line. */
  static String code(byte[] bytes, int from, int to) {
    return new String(bytes, from, Math.min(CODE_LENGTH, to - from), ISO_8859_1);
  }

  @Override
  public @Nullable Item read(Row row) {
    try {
      BaiFields fields = BaiFields.of(row);
      String code = fields.next().text();
      begin(code);
      totals.lines(fields.lines());
      if (code.equals("16")) {
        return transaction(row, fields);
      }
      frame(code, fields);
      row.scan(row.from(), row.to());
      return null;
    } catch (UnfitException e) {
      return row.reject(e.flaw());
    }
  }

  private void begin(String code) {
    switch (code) {
      case "01" -> {
        totals.beginFile();
        day = null;
        account = null;
      }
      case "02" -> {
        totals.beginGroup();
        day = null;
        account = null;
      }
      case "03" -> {
        totals.beginAccount();
        account = null;
      }
      default -> {}
    }
  }

  private void frame(String code, BaiFields fields) throws UnfitException {
    switch (code) {
      case "01" -> {}
      case "02" -> group(fields);
      case "03" -> account(fields);
      case "49" -> {
        account = null;
        totals.endAccount(signed(fields.next()), number(fields.next()));
      }
      case "98" -> {
        account = null;
        totals.endGroup(signed(fields.next()), number(fields.next()), number(fields.next()));
      }
      case "99" ->
          totals.endFile(signed(fields.next()), number(fields.next()), number(fields.next()));
      default ->
          throw new UnfitException(
              RejectCode.RECORD_UNKNOWN, "the line is none of the records of BAI2");
    }
  }

  private void group(BaiFields fields) throws UnfitException {
    fields.skip(3);
    String told = fields.next().text();
    fields.skip(1);
    String code = fields.next().text();
    groupCurrency = code.isEmpty() ? CURRENCY : code;
    try {
      day = LocalDate.parse(told, DAY);
    } catch (DateTimeException noDay) {
      throw new UnfitException(
          RejectCode.DATE_IMPOSSIBLE, "the group's date is no day of the calendar");
    }
  }

  private void account(BaiFields fields) throws UnfitException {
    String number = fields.next().text();
    String code = fields.next().text();
    currency = code.isEmpty() ? groupCurrency : code;
    while (fields.hasNext()) {
      fields.skip(1);
      Field amount = fields.next();
      if (!amount.text().isEmpty()) {
        totals.amount(required(amount));
      }
      fields.skip(1);
      fields.skipFunds();
    }
    account = number.isEmpty() ? null : number;
  }

  private @Nullable Item transaction(Row row, BaiFields fields) throws UnfitException {
    TransactionCode code = TransactionCode.of(fields.next().text());
    if (code == TransactionCode.NO_MONEY) {
      row.scan(row.from(), row.to());
      return null;
    }
    LocalDate booked = day;
    if (booked == null || account == null) {
      throw new UnfitException(
          RejectCode.GROUP_BROKEN, "its group (02) or account (03) is missing or in quarantine");
    }
    MinorUnits.decimals(currency);
    long amount = required(fields.next());
    fields.skipFunds();
    Field bank = fields.next();
    Field owner = fields.next();
    int scanned = row.from();
    for (Field reference : List.of(bank, owner)) {
      if (!reference.text().isEmpty() && !CardInKey.isIn(reference.text())) {
        row.scanLater(scanned, reference.from());
        scanned = reference.to();
      }
    }
    row.scanLater(scanned, row.to());
    StatementLine line =
        new StatementLine(
            account,
            booked,
            amount,
            currency,
            code == TransactionCode.CREDIT,
            false,
            bank.text(),
            owner.text());
    Item item = records.assemble(line, row.range(), row.line(), row::rejectedExcerpt);
    row.redactMarked();
    if (!(item instanceof Reject)) {
      totals.amount(amount);
    }
    return item;
  }

  @Override
  public List<ControlTotal> controls() {
    return totals.controls();
  }

  private static long required(Field field) throws UnfitException {
    Long value = signed(field);
    if (value == null) {
      throw new UnfitException(RejectCode.FIELD_MISSING, "the amount is missing");
    }
    return value;
  }

  private static @Nullable Long signed(Field field) throws UnfitException {
    String text = field.text();
    if (text.isEmpty()) {
      return null;
    }
    boolean minus = text.startsWith("-");
    String digits = minus || text.startsWith("+") ? text.substring(1) : text;
    long value = MinorUnits.number("the amount", digits);
    return minus ? -value : value;
  }

  private static @Nullable Long number(Field field) throws UnfitException {
    return field.text().isEmpty() ? null : MinorUnits.number("the number", field.text());
  }
}
