package io.reslip.ingestion.feed;

import io.reslip.ingestion.problem.Problems;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How far a consumer has read: everything up to and with this fact.
 *
 * @param epoch raised by a restore; cursors of another epoch mean nothing
 * @param position number of the chunk
 * @param ordinal of the fact within its chunk; {@link #WHOLE} where the chunk is read to its end
 */
record FeedCursor(long epoch, long position, int ordinal) {
  static final int WHOLE = Integer.MAX_VALUE;
  private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

  /**
   * Reads what a consumer sent back.
   *
   * @param epoch the epoch of a consumer that begins
   */
  static FeedCursor parse(@Nullable String text, long epoch) {
    if (text == null || text.isEmpty()) {
      return new FeedCursor(epoch, 0, WHOLE);
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    if (bytes.length != BYTES) {
      throw invalid();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    FeedCursor cursor = new FeedCursor(buffer.getLong(), buffer.getLong(), buffer.getInt());
    if (cursor.epoch < 0 || cursor.position < 0 || cursor.ordinal < 0) {
      throw invalid();
    }
    return cursor;
  }

  private static RuntimeException invalid() {
    return Problems.badRequest(
        "invalid-cursor", "The cursor is not one of this feed: leave it out to begin anew.");
  }

  String text() {
    byte[] bytes =
        ByteBuffer.allocate(BYTES).putLong(epoch).putLong(position).putInt(ordinal).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
