package io.reslip.ingestion.layout.reslip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.reslip.ingestion.cardholder.CardDataNames;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.record.RecordField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV hold, by the names in its first row.
 *
 * @param columns one for each name
 * @param known how many of them are a payment's
 * @param flaw why this is no header, or null
 */
record CsvHeader(List<Column> columns, int known, @Nullable Flaw flaw) {

  private static final byte[] NO_PREFIX = {};

  /**
   * A column.
   *
   * @param field the field it holds, or null
   * @param isCard whether it holds the card number to make tokens of
   * @param cardData what its name says about card data
   */
  record Column(@Nullable RecordField field, boolean isCard, CardDataNames cardData) {}

  CsvHeader {
    columns = List.copyOf(columns);
  }

  /** The header in these cells. */
  static CsvHeader of(CsvCells cells) {
    List<Column> columns = new ArrayList<>(cells.count());
    Set<String> names = new HashSet<>();
    int known = 0;
    String flaw = cells.flaw();
    for (int i = 0; i < cells.count(); i++) {
      String name = cells.text(i);
      byte[] bytes = name.getBytes(UTF_8);
      MemberNames.Named named = MemberNames.find(NO_PREFIX, bytes, 0, bytes.length);
      columns.add(
          new Column(
              named == null ? null : named.field(),
              named != null && named.field() == null,
              CardDataNames.of(name, true)));
      known += named == null ? 0 : 1;
      if (named != null && !names.add(name)) {
        flaw = "a name stands twice in the header";
      }
    }
    if (known == 0) {
      flaw = "the first row names no field of a payment, such as terminalId, stan or amount";
    }
    return new CsvHeader(
        columns, known, flaw == null ? null : new Flaw(RejectCode.CSV_COLUMNS, flaw));
  }

  /** The first and last column whose name says this about card data; null where there is none. */
  int @Nullable [] span(CardDataNames cardData) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).cardData() == cardData) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? null : new int[] {first, last};
  }
}
