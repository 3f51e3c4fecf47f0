package io.reslip.ingestion.iso8583.exchange;

import io.reslip.ingestion.iso8583.message.Element;
import io.reslip.ingestion.iso8583.message.Known;
import io.reslip.ingestion.iso8583.message.Mti;
import io.reslip.ingestion.iso8583.message.PosMessage;
import org.jspecify.annotations.Nullable;

/**
 * By what a response finds its request. Never by time (DE 12) or merchant (DE 42): hosts change
 * both.
 *
 * @param terminal DE 41
 * @param stan DE 11
 * @param request the message type of the request, first attempt
 */
record ExchangeKey(String terminal, String stan, int request) {

  /**
   * @param uploadTerminal the terminal whose upload it is, for messages without DE 41
   * @return null where the message names no terminal or no trace number
   */
  static @Nullable ExchangeKey of(PosMessage message, @Nullable String uploadTerminal) {
    String terminal = message.get(Element.TERMINAL);
    String stan = Known.orNull(message.get(Element.STAN));
    if (terminal == null) {
      terminal = uploadTerminal;
    }
    return terminal == null || stan == null
        ? null
        : new ExchangeKey(terminal, stan, Mti.request(message.mti()));
  }
}
