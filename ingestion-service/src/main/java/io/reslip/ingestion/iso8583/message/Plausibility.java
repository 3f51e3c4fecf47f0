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
    return message.fault() == null || (message.readable() && plausible(message));
  }

  /** Whether every byte is sure to be where it seems, but for those that are cut off. */
  public static boolean inPlace(PosMessage message) {
    DecodeFault fault = message.fault();
    boolean structured = fault == null || fault.kind() == DecodeFault.Kind.CUT_OFF;
    return structured && message.readable() && plausible(message);
  }

  private static boolean plausible(PosMessage message) {
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
