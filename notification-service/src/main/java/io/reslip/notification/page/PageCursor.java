package io.reslip.notification.page;

import io.reslip.notification.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the page before ended, in a list ordered by a time and an id. */
public record PageCursor(Instant at, UUID id) {

  /**
   * Reads what a caller sent back.
   *
   * @return null when nothing was sent: the first page
   */
  public static @Nullable PageCursor parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = plain.indexOf(' ');
      return new PageCursor(
          Instant.parse(plain.substring(0, Math.max(space, 0))),
          UUID.fromString(plain.substring(space + 1)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problems.badRequest(
          "invalid-cursor", "The cursor is not one of ours: leave it out to begin anew.");
    }
  }

  /** Opaque text for {@code next}. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
  }
}
