package io.reslip.ingestion.layout.declared.engine;

import io.reslip.ingestion.layout.declared.cells.Separated;
import io.reslip.ingestion.layout.declared.cells.Splitting;
import io.reslip.ingestion.layout.declared.items.JsonItems;
import io.reslip.ingestion.layout.declared.model.Declaration;
import io.reslip.ingestion.layout.declared.model.Form;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.rows.LineEnds;

/** Where rows end by what a layout declares. */
final class RowEnds {

  private RowEnds() {}

  /** The way that a declaration's rows are told apart. */
  static Splitting of(Declaration declaration) {
    Encoding encoding = declaration.encoding();
    return switch (declaration.form()) {
      case Form.FixedWidth(int length) when length > 0 -> new Splitting.ByLength(length);
      case Form.Delimited form when form.quote() != 0 && !encoding.isTranslated() ->
          new Splitting.Quoted(new Separated(form, encoding), form.comment());
      case Form.Json(var items) when items != null -> new JsonItems(items);
      default -> new Splitting.ByLine(encoding.isTranslated() ? LineEnds.EBCDIC : LineEnds.ASCII);
    };
  }
}
