package io.reslip.ingestion.layout;

import static io.reslip.ingestion.record.RecordField.*;

import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every field holds, whatever layout it came from: trimmed text without control characters
 * that fits an index, sentinels as unknown, amounts that can be summed.
 */
final class FieldRules {

  private static final RecordField[] ALL = RecordField.values();
  private static final int MAX_TEXT = 64;
  private static final int MAX_PROVENANCE = 512 * 1024;
  private static final long MAX_AMOUNT = 999_999_999_999_999L;

  /** References, where all zeros or NONREF is a source's way to say that there is none. */
  private static final Set<RecordField> REFERENCES =
      EnumSet.of(
          BATCH,
          STAN,
          RRN,
          AUTH_CODE,
          RECEIPT_NO,
          INVOICE_NO,
          MERCHANT_ORDER_NO,
          CHANNEL_ORDER_NO,
          REFUND_NO,
          OPERATOR_ID,
          ORIGINAL_BATCH,
          ORIGINAL_STAN,
          ORIGINAL_RRN,
          ORIGINAL_AUTH_CODE,
          ORIGINAL_MERCHANT_ORDER_NO);

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private FieldRules() {}

  /** Brings the fields into their form, or says what cannot be. */
  static @Nullable Flaw apply(PaymentFields.Builder fields) {
    for (RecordField field : ALL) {
      Flaw flaw =
          switch (fields.get(field)) {
            case null -> null;
            case String text -> text(fields, field, text);
            case Long amount -> amount(field, amount);
            case List<?> lines -> lines(lines);
            default -> null;
          };
      if (flaw != null) {
        return flaw;
      }
    }
    return null;
  }

  private static @Nullable Flaw text(PaymentFields.Builder fields, RecordField field, String told) {
    if (field == PROVENANCE) {
      return told.length() > MAX_PROVENANCE
          ? Flaw.invalid(field.jsonName(), "is longer than 512 KiB")
          : null;
    }
    String text = told.strip();
    if (text.isEmpty() || (REFERENCES.contains(field) && isSentinel(text))) {
      fields.set(field, null);
      return null;
    }
    fields.set(field, text);
    if (field == CURRENCY && !CURRENCIES.contains(text)) {
      return Flaw.invalid("currency", "is no ISO 4217 code of three letters, such as CNY");
    }
    return unfit(field.jsonName(), text);
  }

  private static boolean isSentinel(String text) {
    return text.equalsIgnoreCase("NONREF") || text.chars().allMatch(c -> c == '0');
  }

  private static @Nullable Flaw unfit(String name, String text) {
    if (text.length() > MAX_TEXT) {
      return Flaw.invalid(name, "is longer than " + MAX_TEXT + " characters");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        return Flaw.invalid(name, "holds a control character");
      }
      if (c == '\uFFFD') {
        return Flaw.invalid(name, "holds bytes that are not UTF-8");
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return Flaw.invalid(name, "holds half a character (a lone surrogate)");
        }
        i++;
      }
    }
    return null;
  }

  private static @Nullable Flaw amount(RecordField field, long amount) {
    if (amount < 0 && field != FEE) {
      return Flaw.invalid(
          field.jsonName(), "is negative: tell what moved, and which way by type or direction");
    }
    return tooLarge(field.jsonName(), amount);
  }

  private static @Nullable Flaw tooLarge(String name, long amount) {
    return amount > MAX_AMOUNT || amount < -MAX_AMOUNT
        ? Flaw.invalid(name, "has more than 15 digits")
        : null;
  }

  private static @Nullable Flaw lines(List<?> lines) {
    for (Object each : lines) {
      Line line = (Line) each;
      Flaw flaw = line.sku() == null ? null : unfit("lines.sku", line.sku());
      if (flaw == null && line.amountMinor() != null) {
        flaw = tooLarge("lines.amount", line.amountMinor());
      }
      if (flaw == null && line.quantity() != null) {
        boolean plain =
            line.quantity().precision() <= 18
                && line.quantity().scale() <= 9
                && line.quantity().scale() >= -9;
        flaw = plain ? null : Flaw.invalid("lines.quantity", "has too many digits");
      }
      if (flaw != null) {
        return flaw;
      }
    }
    return null;
  }
}
