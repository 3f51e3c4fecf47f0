package io.reslip.ingestion.iso8583.exchange;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.iso8583.message.Element;
import io.reslip.ingestion.iso8583.message.Excerpt;
import io.reslip.ingestion.iso8583.message.Known;
import io.reslip.ingestion.iso8583.message.Mti;
import io.reslip.ingestion.iso8583.message.PosMessage;
import io.reslip.ingestion.record.BatchTotals;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request and its response, or one of them alone.
 *
 * @param request as the terminal sent it
 * @param response as the terminal received it
 */
record Exchange(@Nullable PosMessage request, @Nullable PosMessage response) {

  Exchange {
    if (request == null && response == null) {
      throw new IllegalArgumentException("an exchange has a message");
    }
  }

  static Exchange of(PosMessage message) {
    return Mti.isResponse(message.mti())
        ? new Exchange(null, message)
        : new Exchange(message, null);
  }

  /** The request, or a response that came without one. */
  PosMessage first() {
    return request != null ? request : Objects.requireNonNull(response);
  }

  /** What the terminal knows best: as requested, else as answered. */
  @Nullable String asked(Element element) {
    String value = request == null ? null : request.get(element);
    return value == null && response != null ? response.get(element) : value;
  }

  /** What the host knows best: as answered, else as requested. */
  @Nullable String told(Element element) {
    String value = answered(element);
    return value == null && request != null ? request.get(element) : value;
  }

  /** As requested only. */
  @Nullable String requested(Element element) {
    return request == null ? null : request.get(element);
  }

  /** As answered only. */
  @Nullable String answered(Element element) {
    return response == null ? null : response.get(element);
  }

  /** DE 60.2, null where it is unknown. */
  @Nullable String batch() {
    String batch = request == null ? null : request.batch();
    return Known.orNull(batch == null && response != null ? response.batch() : batch);
  }

  @Nullable String cardMask() {
    String mask = request == null ? null : request.cardMask();
    return mask == null && response != null ? response.cardMask() : mask;
  }

  /** What the terminal claims of its batch; the host repeats it in its answer. */
  @Nullable BatchTotals totals() {
    BatchTotals totals = request == null ? null : request.totals();
    return totals == null && response != null ? response.totals() : totals;
  }

  Meaning meaning() {
    String tradeType = request == null ? null : request.tradeType();
    String networkCode = request == null ? null : request.networkCode();
    if (response != null) {
      tradeType = tradeType == null ? response.tradeType() : tradeType;
      networkCode = networkCode == null ? response.networkCode() : networkCode;
    }
    return Meaning.of(
        Mti.request(first().mti()),
        asked(Element.PROCESSING_CODE),
        asked(Element.CONDITION),
        tradeType,
        networkCode);
  }

  /** Whether every byte of what there is could be read. */
  boolean whole() {
    return (request == null || request.whole()) && (response == null || response.whole());
  }

  /** The message that could not be read to its end, the request before the response. */
  @Nullable PosMessage faulty() {
    if (request != null && request.fault() != null) {
      return request;
    }
    return response != null && response.fault() != null ? response : null;
  }

  /** Where in the upload this element is and cannot be read, when it is known from nowhere else. */
  @Nullable Long unreadableAt(Element element) {
    if (asked(element) != null) {
      return null;
    }
    Long offset = request == null ? null : request.unreadableAt(element);
    return offset == null && response != null ? response.unreadableAt(element) : offset;
  }

  /**
   * The span of both when the response follows the request at once, else the range of the first:
   * what lies between belongs to others.
   */
  ByteRange evidence() {
    ByteRange range = first().range();
    if (request == null || response == null || response.range().offset() != range.end()) {
      return range;
    }
    return range.span(response.range());
  }

  String excerpt() {
    return Excerpt.of(first().head());
  }
}
