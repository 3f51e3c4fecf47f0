package io.reslip.ingestion.layout;

import io.reslip.ingestion.cardholder.CardInKey;
import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No card number in a field that is kept as it is: such a row goes to quarantine, where all of it
 * is searched and masked.
 */
final class KeyRules {

  /** Searched and masked where they are read. */
  private static final Set<RecordField> MASKED =
      EnumSet.of(RecordField.CARD_MASK, RecordField.OPERATOR_ID, RecordField.PROVENANCE);

  private static final RecordField[] ALL = RecordField.values();

  private KeyRules() {}

  /** What is wrong with the fields, or null. */
  static @Nullable Flaw check(PaymentFields.Builder fields) {
    for (RecordField field : ALL) {
      if (!MASKED.contains(field) && holdsCardNumber(fields.get(field))) {
        return new Flaw(
            RejectCode.CARD_NUMBER_IN_KEY,
            field.jsonName() + " holds a card number: send it in card, where it is masked");
      }
    }
    return null;
  }

  private static boolean holdsCardNumber(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case String text -> CardInKey.isIn(text);
      case Long number -> CardInKey.is(number);
      case List<?> lines -> lines.stream().anyMatch(line -> inLine((Line) line));
      default -> false;
    };
  }

  private static boolean inLine(Line line) {
    return (line.sku() != null && CardInKey.isIn(line.sku()))
        || (line.amountMinor() != null && CardInKey.is(line.amountMinor()));
  }
}
