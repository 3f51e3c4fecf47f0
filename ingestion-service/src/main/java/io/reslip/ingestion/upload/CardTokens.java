package io.reslip.ingestion.upload;

import io.reslip.ingestion.cardholder.CardTokenizer;
import io.reslip.ingestion.keyring.Keyring;
import io.reslip.ingestion.keyring.Keyring.KeySet;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** What uploads turn card numbers into tokens with. */
class CardTokens {
  private static final String CARD_TOKEN = "card-token";

  @Produces
  @Singleton
  CardTokenizer cards(Keyring keyring) {
    KeySet keys = keyring.keys(CARD_TOKEN);
    Map<String, byte[]> bytes = new HashMap<>();
    keys.keys().forEach((version, key) -> bytes.put(version, key.getEncoded()));
    return new CardTokenizer(keys.active(), bytes);
  }
}
