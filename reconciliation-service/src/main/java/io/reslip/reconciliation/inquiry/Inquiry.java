package io.reslip.reconciliation.inquiry;

import io.reslip.reconciliation.inquiry.fit.Field;
import io.reslip.reconciliation.inquiry.fit.Remembered;
import io.reslip.reconciliation.inquiry.fit.Remembered.Between;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the asker has of a payment; each of it may be a slip away from the truth. */
record Inquiry(
    @Schema(description = "Only payments of this merchant", examples = "M1")
        @Size(min = 1, max = 64)
        @Nullable String merchantId,
    @Schema(examples = "10000001") @Size(min = 1, max = 64) @Nullable String terminalId,
    @Schema(description = "Minor units", examples = "12850") @PositiveOrZero @Nullable Long amount,
    @Schema(description = "ISO 4217", examples = "CNY") @Pattern(regexp = "[A-Z]{3}")
        @Nullable String currency,
    @Schema(
            description = "Not before; about will do. Without to: the moment it was about",
            examples = "2026-06-15T10:00:00+08:00")
        @Nullable OffsetDateTime from,
    @Schema(
            description = "Not after; about will do. Without from: the moment it was about",
            examples = "2026-06-15T11:00:00+08:00")
        @Nullable OffsetDateTime to,
    @Schema(examples = "1111") @Pattern(regexp = "[0-9]{4}") @Nullable String cardLast4,
    @Schema(description = "Retrieval reference number", examples = "616612345678")
        @Size(min = 6, max = 12)
        @Nullable String rrn,
    @Schema(description = "Trace number; leading zeros do not matter", examples = "123")
        @Size(min = 1, max = 6)
        @Nullable String stan,
    @Schema(description = "Number on the slip or on the till's receipt", examples = "7001")
        @Size(min = 1, max = 64)
        @Nullable String receiptNo,
    @Schema(examples = "A00102") @Size(min = 1, max = 12) @Nullable String authCode,
    @Schema(
            description = "The merchant's or the channel's order number",
            examples = "2026061500017")
        @Size(min = 1, max = 64)
        @Nullable String orderNo) {

  private static final Duration LONGEST = Duration.ofDays(35);

  Remembered remembered() {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    put(texts, Field.TERMINAL, terminalId);
    put(texts, Field.AMOUNT, amount == null ? null : amount.toString());
    put(texts, Field.CURRENCY, currency);
    put(texts, Field.CARD_LAST_4, cardLast4);
    put(texts, Field.RRN, rrn);
    put(texts, Field.STAN, stan);
    put(texts, Field.RECEIPT_NO, receiptNo);
    put(texts, Field.AUTH_CODE, authCode);
    put(texts, Field.ORDER_NO, orderNo);
    return new Remembered(texts, between());
  }

  private static void put(Map<Field, String> texts, Field field, @Nullable String given) {
    if (given != null) {
      texts.put(field, given);
    }
  }

  Optional<Between> between() {
    OffsetDateTime first = from == null ? to : from;
    OffsetDateTime last = to == null ? from : to;
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new Between(first.toInstant(), last.toInstant()));
  }

  /**
   * Why nothing can be looked for with this, in a sentence that says what to add.
   *
   * @param merchantKey the merchant that it is limited to
   */
  Optional<String> obstacle(@Nullable String merchantKey) {
    Optional<Between> between = between();
    if (between.isPresent()) {
      Duration length = Duration.between(between.get().from(), between.get().to());
      if (length.isNegative()) {
        return Optional.of("from lies after to.");
      }
      if (length.compareTo(LONGEST) > 0) {
        return Optional.of("from and to lie more than 35 days apart: say more nearly when it was.");
      }
    }
    if (rrn != null) {
      return Optional.empty();
    }
    boolean place = terminalId != null || merchantKey != null || amount != null;
    if (between.isEmpty() || !place) {
      return Optional.of(
          "Too little to look for: give the rrn, or about when it was (from, to) and one of"
              + " terminalId, amount or merchantId.");
    }
    return Optional.empty();
  }
}
