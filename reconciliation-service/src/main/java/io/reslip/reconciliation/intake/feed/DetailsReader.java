package io.reslip.reconciliation.intake.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.intake.RecordDetails;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what sources are compared by. */
final class DetailsReader {
  /** Institution 3, area 4, category 4, serial 4. */
  private static final Pattern MERCHANT_NUMBER =
      Pattern.compile("[0-9]{7}([0-9]{4})[0-9A-Za-z]{4}");

  private static final String AMOUNT = "amount";

  private DetailsReader() {}

  static RecordDetails read(JsonNode object) throws MalformedLineException {
    Fields record = new Fields(object);
    String integrity = record.text("integrity");
    return new RecordDetails(
        record.text("mcc"),
        merchantMcc(record.text("merchantId")),
        record.amount("fee"),
        record.text("cardType"),
        lines(object.get("lines"), record.amount(AMOUNT)),
        integrity == null || integrity.equals("INTACT"));
  }

  private static @Nullable String merchantMcc(@Nullable String merchantId) {
    if (merchantId == null) {
      return null;
    }
    var number = MERCHANT_NUMBER.matcher(merchantId);
    return number.matches() ? number.group(1) : null;
  }

  /** A line's amount is of the line or of one piece, as tills differ: whichever meets the whole. */
  private static @Nullable Long lines(@Nullable JsonNode lines, @Nullable Long whole) {
    if (lines == null || lines.isEmpty()) {
      return null;
    }
    long ofLines = 0;
    long ofPieces = 0;
    for (JsonNode line : lines) {
      JsonNode amount = line.path(AMOUNT);
      if (!amount.isIntegralNumber()) {
        return null;
      }
      ofLines += amount.longValue();
      ofPieces += Math.round(amount.longValue() * line.path("quantity").asDouble(1));
    }
    return whole != null && whole == ofPieces ? ofPieces : ofLines;
  }
}
