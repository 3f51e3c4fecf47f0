package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.model.Form;
import io.reslip.ingestion.layout.declared.model.JsonPointer;
import io.reslip.ingestion.layout.declared.value.Encoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the shape of an upload: its kind, character set, separators. */
final class FormReader {

  private static final int LONGEST_SEPARATOR = 8;
  private static final int LONGEST_RECORD = 1 << 16;

  private FormReader() {}

  static Encoding encoding(Members layout) {
    String name = layout.text("charset");
    Encoding utf8 = Encoding.of(StandardCharsets.UTF_8).orElseThrow();
    if (name == null) {
      return utf8;
    }
    try {
      Optional<Encoding> found = Encoding.of(Charset.forName(name));
      if (found.isPresent()) {
        return found.get();
      }
      layout.problem(
          layout.placeOf("charset"),
          "charset " + name + " cannot be read byte by byte: convert such files to UTF-8 first");
    } catch (IllegalArgumentException unknown) {
      layout.problem(
          layout.placeOf("charset"),
          "charset must be a known one, such as UTF-8, GBK, ISO-8859-1 or Cp500");
    }
    return utf8;
  }

  static Form form(Members layout, Encoding encoding) {
    String kind = layout.required("kind");
    return switch (kind) {
      case "delimited" -> delimited(layout, encoding);
      case "fixed-width" ->
          new Form.FixedWidth(layout.number("recordLength", 0, 1, LONGEST_RECORD));
      case "json" -> json(layout, encoding);
      default -> {
        layout.problem(layout.placeOf("kind"), "kind must be one of delimited, fixed-width, json");
        yield new Form.FixedWidth(0);
      }
    };
  }

  private static Form delimited(Members layout, Encoding encoding) {
    byte[] separator = encoding.viewed(layout.required("separator"));
    if (separator.length > LONGEST_SEPARATOR) {
      layout.problem(layout.placeOf("separator"), "separator must be one to eight signs");
    }
    byte[] quote = bytes(layout.text("quote"), encoding);
    if (quote.length > 1) {
      layout.problem(layout.placeOf("quote"), "quote must be one sign");
    }
    String comment = layout.text("comment");
    return new Form.Delimited(
        separator,
        quote.length == 0 ? 0 : quote[0],
        bytes(layout.text("prefix"), encoding),
        comment == null || comment.isEmpty() ? null : encoding.viewed(comment));
  }

  private static Form json(Members layout, Encoding encoding) {
    if (encoding.isTranslated()) {
      layout.problem(layout.placeOf("charset"), "JSON is read in UTF-8 or what contains ASCII");
    }
    String items = layout.text("items");
    JsonPointer pointer = items == null ? null : JsonPointer.of(items).orElse(null);
    if (items != null && pointer == null) {
      layout.problem(
          layout.placeOf("items"),
          "items must be a JSON Pointer to the array of records, such as /data/list, or empty for the document itself");
    }
    return new Form.Json(pointer);
  }

  private static byte[] bytes(@Nullable String text, Encoding encoding) {
    return text == null ? new byte[0] : encoding.viewed(text);
  }
}
