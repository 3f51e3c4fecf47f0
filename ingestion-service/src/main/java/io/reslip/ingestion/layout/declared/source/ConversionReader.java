package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.layout.declared.plain.AbsentValues;
import io.reslip.ingestion.layout.declared.plain.CodeConversion;
import io.reslip.ingestion.layout.declared.plain.CurrencyConversion;
import io.reslip.ingestion.layout.declared.plain.TextConversion;
import io.reslip.ingestion.layout.declared.value.AmountConversion;
import io.reslip.ingestion.layout.declared.value.AmountConversion.Meaning;
import io.reslip.ingestion.layout.declared.value.Conversion;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.declared.value.MomentConversion;
import io.reslip.ingestion.layout.declared.value.MomentConversion.Kind;
import io.reslip.ingestion.layout.declared.value.MomentFormat;
import io.reslip.ingestion.layout.declared.value.SignRule;
import io.reslip.ingestion.layout.declared.yaml.Place;
import io.reslip.ingestion.layout.declared.yaml.Yaml.Scalar;
import io.reslip.ingestion.record.RecordField;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads how a field's bytes become its value. */
final class ConversionReader {

  private static final int MOST_DECIMALS = 9;

  private final Encoding encoding;

  ConversionReader(Encoding encoding) {
    this.encoding = encoding;
  }

  /** The conversion of a field of the payment. */
  Conversion field(RecordField field, Members how) {
    Class<?> type = field.type();
    Conversion conversion;
    if (how.has("map")) {
      conversion = codes(field, how);
    } else if (type == Long.class) {
      conversion = amount(how, field == RecordField.FEE ? Meaning.FEE : Meaning.DIRECTION);
    } else if (type == OffsetDateTime.class) {
      conversion = moment(how, Kind.TIME);
    } else if (type == LocalDate.class) {
      conversion = moment(how, Kind.DAY);
    } else if (field == RecordField.CURRENCY) {
      conversion = new CurrencyConversion();
    } else if (type.isEnum()) {
      conversion = words(type);
    } else {
      conversion = how.has("format") ? moment(how, Kind.DAY_TEXT) : new TextConversion();
    }
    return withAbsent(conversion, how);
  }

  /** The conversion of a number that only totals use. */
  Conversion figure(Members how) {
    return withAbsent(amount(how, Meaning.FIGURE), how);
  }

  /** The conversion of a card number, or of a receipt line's article. */
  Conversion text(Members how) {
    return withAbsent(new TextConversion(), how);
  }

  /** The conversion of an amount that has no direction of its own. */
  Conversion plainAmount(Members how) {
    return withAbsent(amount(how, Meaning.FIGURE), how);
  }

  Conversion withAbsent(Conversion conversion, Members how) {
    List<byte[]> nothing =
        how.texts("absent").stream().map(each -> encoding.viewed(each.text())).toList();
    return nothing.isEmpty() ? conversion : new AbsentValues(nothing, conversion);
  }

  /** The conversion of a date or time. */
  MomentConversion moment(Members how, Kind kind) {
    List<MomentFormat> formats = new ArrayList<>();
    Place place = how.placeOf("format");
    for (Scalar each : how.texts("format")) {
      MomentFormat format = MomentFormat.of(each.text(), encoding).orElse(null);
      if (format == null || !format.hasDay() || (kind == Kind.TIME && !format.hasTime())) {
        how.problem(
            each.place(),
            "format must be such as yyyyMMddHHmmss"
                + (kind == Kind.TIME ? ", with day, hour and minute" : ", with month and day"));
      } else {
        formats.add(format);
      }
    }
    if (formats.isEmpty() && !how.has("format")) {
      how.problem(place, "format is missing: how the date is written, such as yyyy-MM-dd");
    }
    return new MomentConversion(formats, kind);
  }

  private AmountConversion amount(Members how, Meaning meaning) {
    String scale = how.text("scale");
    int decimals = AmountConversion.MINOR;
    if (scale == null) {
      how.problem(
          how.place(),
          "scale is missing: 'point' where a decimal point is written, 'minor' where the digits are"
              + " minor units, or the number of decimals that the last digits are");
    } else if (scale.equals("point")) {
      decimals = AmountConversion.POINT;
    } else if (!scale.equals("minor")) {
      decimals = how.number(scale, how.placeOf("scale"), "scale", 0, MOST_DECIMALS);
    }
    int unit = AmountConversion.CURRENCY;
    if (meaning == Meaning.FIGURE && how.has("decimals")) {
      unit = how.number("decimals", 0, 0, MOST_DECIMALS);
    }
    boolean tooFine = how.word("tooFine", Map.of("reject", false, "absent", true), false);
    return new AmountConversion(
        decimals,
        sign(how, "point", '.'),
        sign(how, "grouping", '\0'),
        signRule(how, meaning),
        meaning,
        unit,
        tooFine);
  }

  private SignRule signRule(Members how, Meaning meaning) {
    SignRule.Form form =
        how.word(
            "sign",
            Map.of(
                "none",
                SignRule.Form.NONE,
                "minus",
                SignRule.Form.MINUS,
                "letter-first",
                SignRule.Form.LETTER_FIRST,
                "letter-if-any",
                SignRule.Form.LETTER_IF_ANY,
                "letter-last",
                SignRule.Form.LETTER_LAST),
            SignRule.Form.NONE);
    boolean viewed = how.has("view");
    SignRule.View view =
        how.word("view", Members.words(SignRule.View.class), SignRule.View.MERCHANT);
    if (!viewed && form != SignRule.Form.NONE && meaning != Meaning.FIGURE) {
      how.problem(
          how.placeOf("sign"),
          "view is missing: whose account a C or plus credits (cardholder, issuer, scheme, merchant, acquirer)");
    }
    return new SignRule(form, view);
  }

  private static byte sign(Members how, String name, char otherwise) {
    String text = how.text(name);
    if (text == null) {
      return (byte) otherwise;
    }
    if (text.length() != 1 || text.charAt(0) > 0x7E) {
      how.problem(how.placeOf(name), name + " must be one sign");
      return (byte) otherwise;
    }
    return (byte) text.charAt(0);
  }

  private CodeConversion codes(RecordField field, Members how) {
    List<byte[]> codes = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    how.all("map")
        .forEach((code, member) -> {
          Object value = null;
          if (member.value() instanceof Scalar scalar) {
            value = SettingsReader.value(field, scalar.text(), scalar.place(), how.problems());
          } else {
            how.problem(
                member.value().place(), "a code stands for one value of " + field.jsonName());
          }
          if (value != null) {
            codes.add(encoding.viewed(code));
            values.add(value);
          }
        });
    String otherwise = how.text("otherwise");
    boolean unknown = "absent".equals(otherwise);
    Object value = null;
    if (otherwise != null && !unknown && !otherwise.equals("reject")) {
      value = SettingsReader.value(field, otherwise, how.placeOf("otherwise"), how.problems());
    }
    return new CodeConversion(codes, values, value, unknown);
  }

  private CodeConversion words(Class<?> type) {
    List<Object> values = Arrays.asList(type.getEnumConstants());
    List<byte[]> names = values.stream().map(each -> encoding.viewed(each.toString())).toList();
    return new CodeConversion(names, values, null, false);
  }
}
