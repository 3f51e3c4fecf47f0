package io.reslip.notification.recipient;

import io.reslip.notification.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where the page before ended: recipients are listed by kind and id. */
final class RecipientCursor {
  private RecipientCursor() {}

  static String text(Recipient last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            new RecipientRef(last.kind(), last.id()).toString().getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable RecipientRef parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int slash = plain.indexOf('/');
      return new RecipientRef(
          RecipientKind.valueOf(plain.substring(0, Math.max(slash, 0))),
          plain.substring(slash + 1));
    } catch (IllegalArgumentException e) {
      throw Problems.badRequest(
          "invalid-cursor", "The cursor is not one of ours: leave it out to begin anew.");
    }
  }
}
