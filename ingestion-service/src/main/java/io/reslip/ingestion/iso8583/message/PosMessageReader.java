package io.reslip.ingestion.iso8583.message;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.iso8583.codec.DecodeFault;
import io.reslip.ingestion.iso8583.codec.MessageIndex;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out of an indexed message what a payment is made of. */
public final class PosMessageReader {

  private static final Element[] ELEMENTS = Element.values();
  private static final int TRACK_2 = 35;
  private static final int TRACK_SEPARATOR = 0xD;
  private static final int SHORTEST_PAN = 13;
  private static final int LONGEST_PAN = 19;

  private PosMessageReader() {}

  /**
   * Reads an indexed message, before its card data is overwritten.
   *
   * @param base offset in the upload of the first of the bytes that the message was read from
   * @param range the frame in the upload
   * @param cutOff whether the upload ends inside of the frame
   */
  public static PosMessage read(MessageIndex message, long base, ByteRange range, boolean cutOff) {
    @Nullable String[] values = new String[ELEMENTS.length];
    Map<Element, Long> unreadable = new EnumMap<>(Element.class);
    for (Element element : ELEMENTS) {
      if (message.has(element.number())) {
        String value = message.text(element.number());
        if (value == null) {
          unreadable.put(element, base + message.offset(element.number()));
        } else if (!value.isEmpty()) {
          values[element.ordinal()] = value;
        }
      }
    }
    String cardMask = null;
    if (unreadable.containsKey(Element.CARD)) {
      cardMask = cardMask(message);
      if (cardMask != null) {
        unreadable.remove(Element.CARD);
      }
    }
    if (values[Element.CARD.ordinal()] == null && cardMask == null) {
      values[Element.CARD.ordinal()] = cardOnTrack(message);
    }
    DecodeFault fault = message.fault().orElse(null);
    return new PosMessage(
        Math.max(message.mti(), 0),
        range,
        values,
        unreadable,
        cardMask,
        SettlementTotals.of(message),
        fault,
        fault == null ? "" : fault.describe(base),
        cutOff,
        message.unreadable());
  }

  /** Some terminals leave the number to track 2 alone: the digits before its separator. */
  private static @Nullable String cardOnTrack(MessageIndex message) {
    if (!message.has(TRACK_2)) {
      return null;
    }
    int most = Math.min(message.units(TRACK_2), LONGEST_PAN + 1);
    for (int digits = SHORTEST_PAN; digits < most; digits++) {
      if (message.symbol(TRACK_2, digits) == TRACK_SEPARATOR) {
        return message.digits(TRACK_2, 0, digits);
      }
    }
    return null;
  }

  private static @Nullable String cardMask(MessageIndex message) {
    int digits = message.units(Element.CARD.number());
    if (digits < SHORTEST_PAN) {
      return null;
    }
    String first = message.digits(Element.CARD.number(), 0, 6);
    String last = message.digits(Element.CARD.number(), digits - 4, digits);
    return first == null || last == null ? null : first + "*".repeat(digits - 10) + last;
  }
}
