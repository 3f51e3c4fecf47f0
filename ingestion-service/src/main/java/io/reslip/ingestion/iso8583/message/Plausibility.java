package io.reslip.ingestion.iso8583.message;

import io.reslip.ingestion.iso8583.codec.DecodeFault;
import java.util.Set;

/**
 * Tells messages that were read at the right places from those that were not: one broken bit in a
 * bitmap shifts all fields, and digits are digits everywhere.
 */
public final class Plausibility {

  private static final Set<String> PROCESSING_KINDS = Set.of("00", "03", "20", "30", "31", "33");

  private Plausibility() {}

  /**
   * Whether its values can be believed. A message that breaks off, or that has one damaged field,
   * can; one that has more is likely to be read at the wrong places.
   */
  public static boolean credible(PosMessage message) {
    int damaged = message.unreadableFields() + (message.fault() == null ? 0 : 1);
    return damaged <= 1
        && (message.fault() == null
            ? !lacksProcessingCode(message)
            : message.readable() && plausible(message));
  }

  /** Whether every byte is sure to be where it seems, but for those that are cut off. */
  public static boolean inPlace(PosMessage message) {
    DecodeFault fault = message.fault();
    boolean structured = fault == null || fault.kind() == DecodeFault.Kind.CUT_OFF;
    return structured
        && message.readable()
        && message.unreadableFields() == 0
        && plausible(message);
  }

  /** Whether its fields are likely to be elsewhere than they seem. */
  public static boolean misplaced(PosMessage message) {
    return !inPlace(message)
        && (message.fault() != null || message.unreadableFields() > 1 || !plausible(message));
  }

  /**
   * Each message of classes 1, 2 and 4 has DE 3; one that has not has lost it to a broken bitmap.
   */
  private static boolean lacksProcessingCode(PosMessage message) {
    int messageClass = message.mti() / 100;
    boolean payment = messageClass == 1 || messageClass == 2 || messageClass == 4;
    return payment
        && message.get(Element.PROCESSING_CODE) == null
        && message.unreadableAt(Element.PROCESSING_CODE) == null;
  }

  private static boolean plausible(PosMessage message) {
    if (lacksProcessingCode(message)) {
      return false;
    }
    String code = message.get(Element.PROCESSING_CODE);
    String date = Known.orNull(message.get(Element.DATE));
    String time = message.get(Element.TIME);
    String settled = Known.orNull(message.get(Element.SETTLEMENT_DATE));
    return (code == null || PROCESSING_KINDS.contains(code.substring(0, 2)))
        && (date == null || JournalDates.isDay(date))
        && (settled == null || JournalDates.isDay(settled))
        && (time == null || JournalDates.isTime(time));
  }
}
