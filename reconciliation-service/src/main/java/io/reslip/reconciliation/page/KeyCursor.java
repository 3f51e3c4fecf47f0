package io.reslip.reconciliation.page;

import io.reslip.reconciliation.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where the page before ended, in a list ordered by a text key. */
public record KeyCursor(String key) {

  /**
   * Reads what a caller sent back.
   *
   * @return null when nothing was sent: the first page
   */
  public static @Nullable KeyCursor parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return new KeyCursor(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw Problems.badRequest(
          "invalid-cursor", "The cursor is not one of ours: leave it out to begin anew.");
    }
  }

  /** Opaque text for {@code next}. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
