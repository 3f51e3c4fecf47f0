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

  static @Nullable String merchantMcc(@Nullable String merchantId) {
    if (merchantId == null) {
      return null;
    }
    var number = MERCHANT_NUMBER.matcher(merchantId);
    return number.matches() ? number.group(1) : null;
  }

  private static @Nullable Long lines(@Nullable JsonNode lines, @Nullable Long whole) {
    LinesSum sum = new LinesSum();
    if (lines != null) {
      for (JsonNode line : lines) {
        JsonNode amount = line.path(AMOUNT);
        if (!amount.isIntegralNumber()) {
          return null;
        }
        sum.add(amount.longValue(), line.path("quantity").asDouble(1));
      }
    }
    return sum.of(whole);
  }
}
