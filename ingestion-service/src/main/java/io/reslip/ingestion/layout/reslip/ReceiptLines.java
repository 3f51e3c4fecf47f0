package io.reslip.ingestion.layout.reslip;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.json.JsonReader;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import io.reslip.ingestion.layout.json.JsonSyntaxException;
import io.reslip.ingestion.layout.rows.Row;
import io.reslip.ingestion.record.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a till's receipt: {@code [{sku, quantity, amount}]}. */
final class ReceiptLines {

  private static final int MAX_LINES = 2000;
  private static final int LONGEST_NUMBER = 32;
  private static final int MAX_ZEROS = 18;

  private final JsonReader json;
  private final Row row;
  private final List<Line> lines = new ArrayList<>();
  private @Nullable Flaw flaw;
  private @Nullable String sku;
  private @Nullable BigDecimal quantity;
  private @Nullable Long amount;

  ReceiptLines(JsonReader json, Row row) {
    this.json = json;
    this.row = row;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Reads the array that comes next; what was wrong first, or null. */
  @Nullable Flaw read() throws JsonSyntaxException {
    json.enter(Kind.ARRAY);
    while (json.nextElement()) {
      if (json.peek() == Kind.OBJECT && lines.size() < MAX_LINES) {
        line();
      } else {
        keep(
            lines.size() < MAX_LINES
                ? Flaw.invalid("lines", "holds something that is not an object")
                : Flaw.invalid("lines", "has more than " + MAX_LINES + " entries"));
        json.skip();
      }
    }
    return flaw;
  }

  private void line() throws JsonSyntaxException {
    sku = null;
    quantity = null;
    amount = null;
    json.enter(Kind.OBJECT);
    while (json.nextMember()) {
      String name = json.text();
      int nameFrom = json.from();
      Kind kind = json.peek();
      switch (name) {
        case "sku" -> value(kind, kind == Kind.STRING, "sku", "a text in quotes");
        case "quantity" -> value(kind, kind == Kind.NUMBER, "quantity", "a number");
        case "amount" -> value(kind, kind == Kind.NUMBER, "amount", FieldText.expected(Long.class));
        default -> {
          json.skip();
          row.scanLater(nameFrom - 1, json.at());
        }
      }
    }
    lines.add(new Line(sku, quantity, amount));
  }

  private void value(Kind kind, boolean expected, String name, String what)
      throws JsonSyntaxException {
    json.skip();
    boolean good = kind == Kind.NULL || (expected && set(name, json.text()));
    if (!good) {
      keep(Flaw.invalid("lines." + name, "is not " + what));
    }
  }

  private boolean set(String name, String text) {
    switch (name) {
      case "sku" -> sku = text;
      case "quantity" -> quantity = decimal(text);
      default -> amount = FieldText.wholeNumber(text);
    }
    return !(name.equals("quantity") && quantity == null)
        && !(name.equals("amount") && amount == null);
  }

  private static @Nullable BigDecimal decimal(String text) {
    if (text.length() > LONGEST_NUMBER || !hasSmallExponent(text)) {
      return null;
    }
    BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
    return plain.scale() < 0 && plain.scale() >= -MAX_ZEROS ? plain.setScale(0) : plain;
  }

  private static boolean hasSmallExponent(String text) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    return e < 0 || text.length() - e <= 4;
  }

  private void keep(Flaw next) {
    flaw = flaw == null ? next : flaw;
  }
}
