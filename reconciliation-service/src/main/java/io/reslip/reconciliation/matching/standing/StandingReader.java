package io.reslip.reconciliation.matching.standing;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.matching.standing.Standing.Purge;
import io.reslip.reconciliation.matching.standing.Standing.Sums;
import io.reslip.reconciliation.matching.standing.Standing.Totals;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads facts of whole terminals as the feed told them. Pure. */
final class StandingReader {
  private StandingReader() {}

  /**
   * What the fact is about, so that a later one takes the place of an earlier; empty if unclear.
   */
  static Optional<String> key(String fact, JsonNode body) {
    String device = text(body, "deviceKey");
    String gap = text(body, "gapId");
    return switch (fact) {
      case "GAP_OPENED", "GAP_CLOSED" -> Optional.ofNullable(gap).map(id -> "GAP/" + id);
      case "BATCH_TOTALS" ->
          Optional.of("TOTALS/" + device + "/" + text(body, "batch") + "/" + day(body));
      case "PURGE_DEADLINE" -> Optional.of("PURGE/" + device);
      case "CLOCK_OFFSET" -> Optional.of("CLOCK/" + device + "/" + day(body));
      default -> Optional.empty();
    };
  }

  /** A gap, as if nothing bore any of its numbers. */
  static Optional<Standing.Gap> gap(JsonNode body, boolean open) {
    String device = text(body, "deviceKey");
    String id = text(body, "gapId");
    Long first = digits(body, "first");
    Long last = digits(body, "last");
    if (device == null || id == null || first == null || last == null || last < first) {
      return Optional.empty();
    }
    return Optional.of(
        new Standing.Gap(
            id,
            device,
            text(body, "merchantKey"),
            day(body),
            "BATCH".equals(text(body, "counter")),
            text(body, "batch"),
            first,
            last,
            open,
            last - first + 1));
  }

  static Totals totals(JsonNode body) {
    return new Totals(
        body.path("deviceKey").asText(),
        text(body, "merchantKey"),
        day(body),
        text(body, "batch"),
        text(body, "currency"),
        sums(body.path("claimed")),
        sums(body.path("held")));
  }

  static Purge purge(JsonNode body) {
    JsonNode amount = body.path("amount");
    return new Purge(
        body.path("deviceKey").asText(),
        text(body, "merchantKey"),
        day(body),
        time(text(body, "purgeAt")),
        body.path("records").asLong(),
        amount.isIntegralNumber() ? amount.longValue() : null,
        text(body, "currency"));
  }

  private static Sums sums(JsonNode sums) {
    return new Sums(
        sums.path("debitCount").asLong(),
        sums.path("debitAmount").asLong(),
        sums.path("creditCount").asLong(),
        sums.path("creditAmount").asLong());
  }

  /** The business date; where none is told, the day on which ingestion learned it. */
  static LocalDate day(JsonNode body) {
    String told = text(body, "businessDate");
    try {
      if (told != null) {
        return LocalDate.parse(told);
      }
    } catch (DateTimeException e) {
      // Not a date: the fact is as good as one without.
    }
    Instant at = time(text(body, "at"));
    return at == null ? LocalDate.EPOCH : at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Long digits(JsonNode body, String name) {
    String text = body.path(name).asText();
    return text.matches("[0-9]{1,12}") ? Long.valueOf(text) : null;
  }

  static @Nullable String text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
  }
}
