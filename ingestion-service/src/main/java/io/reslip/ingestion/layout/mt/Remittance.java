package io.reslip.ingestion.layout.mt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reference that an entry's field 86 tells by its name, where field 61 has none. */
final class Remittance {

  /** {@code /EREF/…/NEXT/}, or {@code EREF+…} up to the next such name or subfield. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:/EREF/|EREF\\+)(.{1,64}?)(?=/[A-Z]{4}/|\\?[0-9]{2}[A-Z]{4}\\+|[A-Z]{4}\\+|$)");

  private static final Pattern SUBFIELD = Pattern.compile("\\?[0-9]{2}");

  private Remittance() {}

  /** The end-to-end reference in the lines of field 86, or null. */
  static @Nullable String endToEnd(String lines) {
    Matcher reference = REFERENCE.matcher(lines.replace("\r", "").replace("\n", ""));
    return reference.find() ? SUBFIELD.matcher(reference.group(1)).replaceAll("") : null;
  }
}
