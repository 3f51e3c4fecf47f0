package io.reslip.ingestion.upload;

import io.reslip.ingestion.cardholder.CardTokenizer;
import io.reslip.ingestion.iso8583.UnionPayPosJournal;
import io.reslip.ingestion.keyring.Keyring;
import io.reslip.ingestion.keyring.Keyring.KeySet;
import io.reslip.ingestion.layout.LayoutCatalog;
import io.reslip.ingestion.layout.reslip.ReslipCsv;
import io.reslip.ingestion.layout.reslip.ReslipNdjson;
import io.reslip.ingestion.layout.reslip.ReslipRepair;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The layouts that Reslip comes with, and what they turn card numbers into tokens with. */
class BuiltIn {
  private static final String CARD_TOKEN = "card-token";

  @Produces
  @Singleton
  LayoutCatalog layouts() {
    return new LayoutCatalog(
        List.of(new ReslipNdjson(), new ReslipCsv(), new UnionPayPosJournal(), new ReslipRepair()));
  }

  @Produces
  @Singleton
  CardTokenizer cards(Keyring keyring) {
    KeySet keys = keyring.keys(CARD_TOKEN);
    Map<String, byte[]> bytes = new HashMap<>();
    keys.keys().forEach((version, key) -> bytes.put(version, key.getEncoded()));
    return new CardTokenizer(keys.active(), bytes);
  }
}
