package io.reslip.ingestion.store;

import io.reslip.ingestion.cardholder.CardToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Card tokens in one column: key:token, separated by blanks. */
public final class TokenText {

  private TokenText() {}

  /** Null for none. */
  public static @Nullable String of(List<CardToken> tokens) {
    if (tokens.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (CardToken each : tokens) {
      text.append(text.isEmpty() ? "" : " ").append(each.key()).append(':').append(each.token());
    }
    return text.toString();
  }

  static List<CardToken> parse(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    List<CardToken> tokens = new ArrayList<>();
    for (String each : text.split(" ")) {
      int colon = each.lastIndexOf(':');
      tokens.add(new CardToken(each.substring(0, colon), each.substring(colon + 1)));
    }
    return tokens;
  }
}
